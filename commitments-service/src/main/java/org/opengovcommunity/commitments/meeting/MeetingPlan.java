package org.opengovcommunity.commitments.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Faults;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;

/**
 * What people plan of a meeting and may change.
 *
 * @param timeZone where it takes place, an IANA name such as {@code America/New_York}
 * @param place a room, or the address of a meeting online; null when it is not known yet
 * @param agenda its items
 */
public record MeetingPlan(
        String title,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable String place,
        List<String> agenda) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ITEM = 500;
    static final int MOST_ITEMS = 50;
    private static final Duration LONGEST = Duration.ofDays(7);

    /**
     * Reads what a request says.
     *
     * @param start ISO 8601 with an offset, to the minute
     * @throws Refused that names all fields at fault
     */
    public static MeetingPlan of(
            @Nullable String title,
            @Nullable String start,
            @Nullable String end,
            @Nullable String timeZone,
            @Nullable String place,
            @Nullable List<@Nullable String> agenda) {
        var faults = new Faults();
        Supplier<PlainText> name = faults.read(() -> PlainText.of("title", title, LONGEST_TITLE));
        Supplier<Instant> begins = faults.read(() -> time("start", start));
        Supplier<Instant> stops = faults.read(() -> time("end", end));
        Supplier<Instant> ends = faults.read(() -> end(begins.get(), stops.get()));
        Supplier<String> zone = faults.read(() -> zone(timeZone));
        Supplier<@Nullable String> where = faults.read(
                () -> place == null ? null : PlainText.of("place", place).value());
        Supplier<List<String>> items = faults.read(() -> agenda == null ? List.of() : items(agenda));
        return new MeetingPlan(name.get().value(), begins.get(), ends.get(), zone.get(), where.get(), items.get());
    }

    private static Instant end(Instant begins, Instant ends) {
        if (!ends.isAfter(begins) || ends.isAfter(begins.plus(LONGEST))) {
            throw Refused.invalid("end", "must be after the start, by 7 days at most");
        }
        return ends;
    }

    private static Instant time(String field, @Nullable String text) {
        try {
            Instant time = Instant.parse(String.valueOf(text));
            if (time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return time.truncatedTo(ChronoUnit.MINUTES);
            }
        } catch (DateTimeParseException e) {
            // Said below, as of a time that no calendar has.
        }
        throw Refused.invalid(field, "must be a time of the form 2027-03-31T18:00:00Z");
    }

    private static String zone(@Nullable String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw Refused.invalid("timeZone", "must be the name of a time zone, e.g. America/New_York");
        }
        return name;
    }

    private static List<String> items(List<@Nullable String> agenda) {
        if (agenda.size() > MOST_ITEMS) {
            throw Refused.invalid("agenda", "must not have more than " + MOST_ITEMS + " items");
        }
        var faults = new Faults();
        List<Supplier<PlainText>> items = IntStream.range(0, agenda.size())
                .mapToObj(number ->
                        faults.read(() -> PlainText.of("agenda[" + number + "]", agenda.get(number), LONGEST_ITEM)))
                .toList();
        return items.stream().map(item -> item.get().value()).toList();
    }
}
