package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Faults;
import org.opengovcommunity.commitments.change.Refused;

/**
 * By when a milestone is due, only as exact as the plan is.
 *
 * @param date {@code 2027-03-31} (DAY) or {@code 2027-03} (MONTH), absent for TEXT
 * @param text the plan's own words, only for TEXT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(@Nullable String date, @Nullable String text, Precision precision) {

    /** TEXT is what older plans give; nobody can set it. */
    public enum Precision {
        DAY,
        MONTH,
        TEXT
    }

    public static Deadline on(LocalDate day) {
        return new Deadline(day.toString(), null, Precision.DAY);
    }

    public static Deadline within(YearMonth month) {
        return new Deadline(month.toString(), null, Precision.MONTH);
    }

    public static Deadline inWords(String text) {
        return new Deadline(null, text, Precision.TEXT);
    }

    /**
     * Reads what somebody typed.
     *
     * @throws Refused that names all fields at fault: the precision is neither DAY nor MONTH, or the date is none of it
     */
    public static Deadline of(@Nullable String date, @Nullable String precision) {
        var faults = new Faults();
        Supplier<String> given = faults.read(() -> given(date));
        Supplier<Precision> exact = faults.read(() -> settable(precision));
        return exact.get() == Precision.DAY ? day(given.get()) : month(given.get());
    }

    private static String given(@Nullable String date) {
        // A sign is for years of other than four digits, which no plan has.
        if (date == null || date.isBlank() || date.startsWith("+") || date.startsWith("-")) {
            throw Refused.invalid("date", "must be a day of the form 2027-03-31, or a month of the form 2027-03");
        }
        return date;
    }

    private static Precision settable(@Nullable String precision) {
        return switch (precision) {
            case "DAY" -> Precision.DAY;
            case "MONTH" -> Precision.MONTH;
            case null, default -> throw Refused.invalid("precision", "must be DAY or MONTH");
        };
    }

    private static Deadline day(String date) {
        try {
            return on(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("date", "must be an existing day of the form 2027-03-31");
        }
    }

    private static Deadline month(String date) {
        try {
            return within(YearMonth.parse(date));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("date", "must be an existing month of the form 2027-03");
        }
    }

    /** The last day that is still in time: of a month its end, of mere words none. */
    public Optional<LocalDate> lastDay() {
        return switch (precision) {
            case DAY -> Optional.ofNullable(date).map(LocalDate::parse);
            case MONTH -> Optional.ofNullable(date).map(YearMonth::parse).map(YearMonth::atEndOfMonth);
            case TEXT -> Optional.empty();
        };
    }
}
