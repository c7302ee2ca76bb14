package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");

    private final RetryPolicy policy = new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));

    @ParameterizedTest
    @CsvSource({"0, PT1M", "1, PT2M", "5, PT32M", "6, PT1H", "7, PT1H", "63, PT1H", "1000, PT1H"})
    void thePauseDoublesUpToTheLongest(int round, Duration pause) {
        assertThat(policy.next(round, NOW)).isEqualTo(NOW.plus(pause));
    }

    /** Of 63 minutes after six rounds, and an hour after each further one. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "124, false", "125, true", "1000, true"})
    void givesUpAfterPausesOfItsTimeAndNotBefore(int round, boolean givenUp) {
        assertThat(policy.givesUp(round)).isEqualTo(givenUp);
    }
}
