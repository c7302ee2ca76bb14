package org.opengovcommunity.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * When to try again what a server put off (RFC 5321, section 4.5.4.1).
 *
 * @param first pause before the first repeat; doubles each time
 * @param longest no pause is longer
 * @param giveUp a recipient who was put off again after pauses of so long altogether has failed
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUp) {

    private static final int MOST_DOUBLINGS = 20;

    Instant next(int round, Instant now) {
        return now.plus(pause(round));
    }

    /** By the rounds that there were, not by the clock: while the mail server was away nobody was put off. */
    boolean givesUp(int round) {
        Duration waited = IntStream.range(0, round).mapToObj(this::pause).reduce(Duration.ZERO, Duration::plus);
        return waited.compareTo(giveUp) >= 0;
    }

    private Duration pause(int round) {
        Duration pause = first.multipliedBy(1L << Math.min(round, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
