package org.opengovcommunity.notifications.post;

import java.time.Instant;

/** What moderators lay down for a list, each with who did so and why. */
public sealed interface ModerationEvent {

    String EMERGENCY_MODERATION_CHANGED = "org.opengovcommunity.notifications.emergency-moderation-changed.v1";
    String BAN_CHANGED = "org.opengovcommunity.notifications.ban-changed.v1";

    /** CloudEvents type. */
    String type();

    /** @param on whether every post of the list waits for a moderator from now on */
    record EmergencyModerationChanged(String list, boolean on, String reason, Person changedBy, Instant changedAt)
            implements ModerationEvent {

        static EmergencyModerationChanged of(String list, boolean on, Post.Decision by) {
            return new EmergencyModerationChanged(list, on, by.text(), Person.of(by), by.at());
        }

        @Override
        public String type() {
            return EMERGENCY_MODERATION_CHANGED;
        }
    }

    /** @param banned whether posts from the address are discarded from now on */
    record BanChanged(String list, String address, boolean banned, String reason, Person changedBy, Instant changedAt)
            implements ModerationEvent {

        static BanChanged of(String list, String address, boolean banned, Post.Decision by) {
            return new BanChanged(list, address, banned, by.text(), Person.of(by), by.at());
        }

        @Override
        public String type() {
            return BAN_CHANGED;
        }
    }

    record Person(String id, String name) {

        static Person of(Post.Decision by) {
            return new Person(by.moderatorId(), by.moderatorName());
        }
    }
}
