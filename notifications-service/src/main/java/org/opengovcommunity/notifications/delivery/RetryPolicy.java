package org.opengovcommunity.notifications.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again what a server put off (RFC 5321, section 4.5.4.1).
 *
 * @param first pause before the first repeat; doubles each time
 * @param longest no pause is longer
 * @param giveUp a recipient who is put off for so long has failed
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUp) {

    private static final int MOST_DOUBLINGS = 20;

    Instant next(int round, Instant now) {
        Duration pause = first.multipliedBy(1L << Math.min(round, MOST_DOUBLINGS));
        return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
    }

    boolean givesUp(Instant since, Instant now) {
        return !now.isBefore(since.plus(giveUp));
    }
}
