package org.opengovcommunity.notifications.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that waits for a moderator, or did.
 *
 * @param expiresAt from when on it expires when nobody decides; null when it does not wait any more
 */
record HeldView(
        String id,
        String subject,
        String from,
        String messageId,
        int size,
        Instant receivedAt,
        @Nullable Instant heldAt,
        @Nullable Instant expiresAt,
        Post.State state,
        List<Reason> reasons) {

    static HeldView of(Post post, @Nullable Instant expiresAt) {
        return new HeldView(
                post.id(),
                post.subject(),
                post.author() == null ? "" : post.author().inWords(),
                post.messageId(),
                post.size(),
                post.receivedAt(),
                post.heldAt(),
                expiresAt,
                post.state(),
                post.reasons());
    }
}
