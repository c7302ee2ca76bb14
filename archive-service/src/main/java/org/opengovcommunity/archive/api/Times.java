package org.opengovcommunity.archive.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parameters that are a day of UTC, which is meant as a whole, or a time with its offset. */
final class Times {

    private static final Duration DAY = Duration.ofDays(1);

    private Times() {}

    /** The first moment that is meant. */
    static @Nullable Instant start(String parameter, @Nullable String text) {
        return time(parameter, text, Duration.ZERO);
    }

    /** The first moment that is not meant any more: that of the next day, or the time itself. */
    static @Nullable Instant end(String parameter, @Nullable String text) {
        return time(parameter, text, DAY);
    }

    /** @param ofDay what is added to a day to have the moment that is meant */
    private static @Nullable Instant time(String parameter, @Nullable String text, Duration ofDay) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.startsWith("+") || text.startsWith("-")) {
                throw new DateTimeParseException("not a year of four digits", text, 0);
            }
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(ofDay)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Parameters.invalid(
                    parameter, "must be a date such as 2026-11-24 or a time such as 2026-11-24T15:04:05Z");
        }
    }
}
