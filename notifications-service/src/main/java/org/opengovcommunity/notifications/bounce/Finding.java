package org.opengovcommunity.notifications.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from something that came back. */
sealed interface Finding {

    String memberId();

    /** Tells the delivery that it is about, so that two reports of one count once. */
    String delivery();

    /**
     * That mail did not get to a member.
     *
     * @param status enhanced status code (RFC 3463): failed for good with 5.x.x, given up after 4.x.x
     * @param probe the token of the probe that came back; null for mail of a list
     */
    record Bounced(
            String memberId,
            String delivery,
            String status,
            Instant at,
            @Nullable String probe) implements Finding {

        boolean hard() {
            return status.startsWith("5");
        }
    }

    /** That a member calls mail of a list abuse. */
    record Complained(String memberId, String delivery, String list, Instant at) implements Finding {}
}
