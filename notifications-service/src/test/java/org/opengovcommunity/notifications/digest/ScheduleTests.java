package org.opengovcommunity.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

class ScheduleTests {

    private final Schedule schedule =
            new Schedule(ZoneId.of("America/New_York"), LocalTime.of(6, 30), DayOfWeek.MONDAY);

    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-24T11:27:59Z, 2026-11-24T11:28:00Z",
        "DAILY,  2026-11-24T11:28:00Z, 2026-11-25T11:28:00Z",
        // The night in which the clocks go forward has 23 hours, the other one 25.
        "DAILY,  2026-03-07T11:28:00Z, 2026-03-08T10:28:00Z",
        "DAILY,  2026-10-31T10:28:00Z, 2026-11-01T11:28:00Z",
        "WEEKLY, 2026-11-24T12:00:00Z, 2026-11-30T11:28:00Z",
        "WEEKLY, 2026-11-23T11:27:59Z, 2026-11-23T11:28:00Z",
        "WEEKLY, 2026-11-23T11:28:00Z, 2026-11-30T11:28:00Z"
    })
    void aPeriodEndsTwoMinutesBeforeTheHourOfThePlace(Mode mode, Instant after, Instant end) {
        assertThat(schedule.next(mode, after)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-24T11:28:01Z, 2026-11-24T11:28:00Z",
        "DAILY,  2026-11-24T11:28:00Z, 2026-11-23T11:28:00Z",
        "WEEKLY, 2026-11-24T12:00:00Z, 2026-11-23T11:28:00Z",
        "WEEKLY, 2026-11-23T11:28:00Z, 2026-11-16T11:28:00Z",
        "WEEKLY, 2026-11-23T11:00:00Z, 2026-11-16T11:28:00Z"
    })
    void theOneBeforeIsFoundToo(Mode mode, Instant before, Instant end) {
        assertThat(schedule.previous(mode, before)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:57:59Z, 2026-11-24T23:58:00Z",
        "2026-11-24T23:58:00Z, 2026-11-25T23:58:00Z",
        "2026-11-25T00:00:00Z, 2026-11-25T23:58:00Z"
    })
    void whatIsDueAtMidnightIsOfTheDayBefore(Instant after, Instant end) {
        var midnight = new Schedule(ZoneOffset.UTC, LocalTime.MIDNIGHT, DayOfWeek.MONDAY);

        assertThat(midnight.next(Mode.DAILY, after)).isEqualTo(end);
        assertThat(midnight.previous(Mode.DAILY, end.plusSeconds(1))).isEqualTo(end);
    }
}
