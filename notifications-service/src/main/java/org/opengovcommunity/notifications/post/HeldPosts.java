package org.opengovcommunity.notifications.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.post.Post.Decision;
import org.opengovcommunity.notifications.post.Post.State;
import org.opengovcommunity.notifications.subscriber.Subscribers;

/** What moderators do with held posts. */
final class HeldPosts {

    private final Posts posts;
    private final Moderation moderation;
    private final Subscribers subscribers;
    private final Duration heldFor;
    private final Clock clock;

    HeldPosts(Posts posts, Moderation moderation, Subscribers subscribers, Duration heldFor, Clock clock) {
        this.posts = posts;
        this.moderation = moderation;
        this.subscribers = subscribers;
        this.heldFor = heldFor;
        this.clock = clock;
    }

    /** What a moderator can do. */
    enum Action {
        APPROVE(State.APPROVED),
        REJECT(State.REJECTED),
        DISCARD(State.DISCARDED),
        BAN(State.DISCARDED);

        private final State outcome;

        Action(State outcome) {
            this.outcome = outcome;
        }
    }

    List<Post> page(String list, @Nullable Post after, int limit) {
        return posts.held(list, after, limit);
    }

    /** A post of this list that is or was held. */
    Optional<Post> find(String list, String id) {
        return posts.find(id).filter(post -> post.list().equals(list) && post.heldAt() != null);
    }

    /** From when on it expires, unless somebody decides before; null when it does not wait. */
    @Nullable
    Instant expiry(Post post) {
        return post.state() == State.HELD && post.heldAt() != null
                ? post.heldAt().plus(heldFor)
                : null;
    }

    byte[] content(Post post) {
        return posts.content(post.id());
    }

    /** Empty when somebody else has decided about it, or it has expired. */
    Optional<Post> decide(Post post, Action action, String text, String moderatorId, String moderatorName) {
        if (post.state() != State.HELD) {
            return Optional.empty();
        }
        var now = clock.instant();
        var decision = new Decision(moderatorId, moderatorName, text, now);
        Post decided = post.decided(action.outcome, decision);
        if (!posts.save(decided, List.of(decided.decidedEvent(now)))) {
            return Optional.empty();
        }
        if (post.author() != null) {
            follow(action, post.list(), post.author().address(), decision);
        }
        return Optional.of(decided);
    }

    /** What the decision means for the author's next posts. */
    private void follow(Action action, String list, String address, Decision decision) {
        switch (action) {
            case APPROVE -> subscribers.withAddress(address).ifPresent(member -> moderation.know(list, member.id()));
            case BAN -> moderation.ban(list, address, decision);
            case REJECT, DISCARD -> {}
        }
    }
}
