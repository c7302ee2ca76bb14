package org.opengovcommunity.notifications.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/**
 * When the periods of a list's digests end: {@link #GRACE} before the digests are due by the clocks of a place. Across
 * changes of the clocks the hour stays the same, and one that is left out is the next that there is.
 *
 * @param time when digests are due
 * @param weekday when those of weeks are
 */
record Schedule(ZoneId zone, LocalTime time, DayOfWeek weekday) {

    /** So long after its end a period is complete: what was sent in it is stored by then. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /** The first end of a period after this time. */
    Instant next(Mode mode, Instant after) {
        LocalDate day = day(after);
        LocalDate end = mode == Mode.WEEKLY ? day.with(TemporalAdjusters.nextOrSame(weekday)) : day;
        Instant candidate = at(end);
        return candidate.isAfter(after) ? candidate : at(end.plusDays(days(mode)));
    }

    /** The last end of a period before this time. */
    Instant previous(Mode mode, Instant before) {
        LocalDate day = day(before);
        LocalDate end = mode == Mode.WEEKLY ? day.with(TemporalAdjusters.previousOrSame(weekday)) : day;
        Instant candidate = at(end);
        return candidate.isBefore(before) ? candidate : at(end.minusDays(days(mode)));
    }

    /** On which the digest of a period that ends then would be due. */
    private LocalDate day(Instant end) {
        return end.plus(GRACE).atZone(zone).toLocalDate();
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, time, zone).toInstant().minus(GRACE);
    }

    private static int days(Mode mode) {
        return mode == Mode.WEEKLY ? 7 : 1;
    }
}
