package org.opengovcommunity.notifications.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a post. */
public sealed interface PostEvent {

    String RECEIVED = "org.opengovcommunity.notifications.post-received.v1";
    String HELD = "org.opengovcommunity.notifications.post-held.v1";
    String DECIDED = "org.opengovcommunity.notifications.post-decided.v1";

    /** CloudEvents type. */
    String type();

    /**
     * The original, before anything is done with it.
     *
     * @param from its author as people read it; empty when nobody could be made out
     * @param raw the bytes that came, in JSON as Base64
     */
    record PostReceived(
            String postId,
            String list,
            String messageId,
            String subject,
            String from,
            @Nullable Instant sentAt,
            String envelopeSender,
            Instant receivedAt,
            String sha256,
            byte[] raw)
            implements PostEvent {

        @Override
        public String type() {
            return RECEIVED;
        }
    }

    /** A moderator has to look at it. */
    record PostHeld(
            String postId,
            String list,
            String messageId,
            String subject,
            List<Reason> reasons,
            @Nullable Instant heldAt)
            implements PostEvent {

        @Override
        public String type() {
            return HELD;
        }
    }

    /**
     * Whether it goes out, by a moderator or by rule.
     *
     * @param outcome APPROVED, REJECTED, DISCARDED or EXPIRED
     * @param text what the author of a rejected post is told, else for the records; empty when nothing
     * @param decidedBy null when a rule decided
     */
    record PostDecided(
            String postId,
            String list,
            String messageId,
            String subject,
            Post.State outcome,
            List<Reason> reasons,
            String text,
            @Nullable Person decidedBy,
            Instant decidedAt)
            implements PostEvent {

        public record Person(String id, String name) {}

        @Override
        public String type() {
            return DECIDED;
        }
    }
}
