package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a member out: no sign-in, no token, no mail of lists.
 *
 * @param reason as the member is told
 * @param until when it ends by itself, in milliseconds; null when only a moderator ends it
 */
public record Suspension(String reason, @Nullable Instant until) {

    public Suspension {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }
}
