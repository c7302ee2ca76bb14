package org.opengovcommunity.membership.bounces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * No list's mail goes to a member, or went for a time.
 *
 * @param disabledAt when too much had come back
 * @param reason as the member is told
 * @param warned how many warnings have been sent
 * @param due when the next warning, or the end of the subscriptions, is due; null once nothing more is to be done
 */
record Stop(
        @Id String memberId,
        Instant disabledAt,
        String reason,
        int warned,
        @Nullable Instant due,
        long version) {

    Stop next(int warnings, @Nullable Instant nextDue) {
        return new Stop(memberId, disabledAt, reason, warnings, nextDue, version + 1);
    }

    /** Whether this is an earlier stop than the one of then, and so no obstacle to it. */
    boolean isBefore(Instant then) {
        return due == null && disabledAt.isBefore(then);
    }
}
