package org.opengovcommunity.membership.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member says that somebody broke the conduct. Who said it is told to moderators only.
 *
 * @param id later reports have greater ids
 * @param by id of the member who reports
 * @param about what it is about, as the member wrote it: an id of a member, a link, words
 * @param member id of the member it is about, where that is known
 * @param ruling null while it is open
 */
record Report(
        String id,
        String by,
        String about,
        @Nullable String member,
        String text,
        Instant filedAt,
        @Nullable Ruling ruling,
        long version) {

    /** What a moderator made of a report. */
    enum Decision {
        DISMISS,
        WARN,
        SUSPEND
    }

    /**
     * @param reason as the member concerned is told it, but for a dismissal
     * @param until end of a suspension; null for none
     */
    record Ruling(
            Decision decision, String reason, @Nullable Instant until, String by, Instant at) {}

    boolean open() {
        return ruling == null;
    }

    Report decided(@Nullable String concerned, Ruling made) {
        return new Report(id, by, about, concerned, text, filedAt, made, version + 1);
    }
}
