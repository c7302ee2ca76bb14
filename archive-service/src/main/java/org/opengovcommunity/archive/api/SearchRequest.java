package org.opengovcommunity.archive.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.archive.search.Cursor;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.RecordQuery;
import org.opengovcommunity.defaults.web.Page;

/**
 * The parameters of a search, as they come.
 *
 * @param q words, see {@link RecordQuery#text}
 * @param from received on this day or at this time or later
 * @param to received on this day, or before this time
 * @param limit 1 to 200, 50 when absent
 */
record SearchRequest(
        @Nullable String q,
        @Nullable Set<String> series,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sender,
        @Nullable String after,
        @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_TEXT = 1_000;

    RecordQuery query() {
        return new RecordQuery(
                checkedText("q", q),
                checkedSeries(),
                time("from", from, Duration.ZERO),
                time("to", to, Duration.ofDays(1)),
                checkedText("sender", sender));
    }

    int checkedLimit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Parameters.invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    @Nullable
    Cursor cursor() {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return Cursor.decode(after);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("after", "is not a cursor of this list");
        }
    }

    Page<Hit> page(List<Hit> hits, int size) {
        if (hits.size() <= size) {
            return new Page<>(hits, null);
        }
        Hit last = hits.get(size - 1);
        return new Page<>(hits.subList(0, size), new Cursor(last.receivedAt(), last.id()).encode());
    }

    private Set<String> checkedSeries() {
        if (series == null || series.isEmpty()) {
            return Series.ALL.stream()
                    .filter(name -> !name.equals(Series.ACCESS))
                    .collect(Collectors.toSet());
        }
        if (!Series.ALL.containsAll(series)) {
            throw Parameters.invalid("series", "must be one of " + String.join(", ", Series.ALL));
        }
        return series;
    }

    private static @Nullable String checkedText(String name, @Nullable String text) {
        if (text != null && text.length() > MAX_TEXT) {
            throw Parameters.invalid(name, "must not be longer than " + MAX_TEXT + " characters");
        }
        return text;
    }

    /** @param dayLength what is added to a day to have the moment that is meant */
    private static @Nullable Instant time(String name, @Nullable String text, Duration dayLength) {
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
                            .plus(dayLength)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Parameters.invalid(name, "must be a date such as 2026-11-24 or a time such as 2026-11-24T15:04:05Z");
        }
    }
}
