package org.opengovcommunity.notifications.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/**
 * When the periods of a list's digests end, by the clocks of a place: across changes of the clocks the hour stays the
 * same, and one that is left out is the next that there is.
 *
 * @param weekday when weeks end
 */
record Schedule(ZoneId zone, LocalTime time, DayOfWeek weekday) {

    /** The first end of a period after this time. */
    Instant next(Mode mode, Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate();
        LocalDate end = mode == Mode.WEEKLY ? day.with(TemporalAdjusters.nextOrSame(weekday)) : day;
        Instant candidate = at(end);
        return candidate.isAfter(after) ? candidate : at(end.plusDays(days(mode)));
    }

    /** The last end of a period before this time. */
    Instant previous(Mode mode, Instant before) {
        LocalDate day = before.atZone(zone).toLocalDate();
        LocalDate end = mode == Mode.WEEKLY ? day.with(TemporalAdjusters.previousOrSame(weekday)) : day;
        Instant candidate = at(end);
        return candidate.isBefore(before) ? candidate : at(end.minusDays(days(mode)));
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static int days(Mode mode) {
        return mode == Mode.WEEKLY ? 7 : 1;
    }
}
