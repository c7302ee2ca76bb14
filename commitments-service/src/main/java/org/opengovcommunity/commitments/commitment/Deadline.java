package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * @throws Refused when the precision is neither DAY nor MONTH, or the date is none of that precision
     */
    public static Deadline of(@Nullable String date, @Nullable String precision) {
        // A sign is for years of other than four digits, which no plan has.
        String given = date == null || date.startsWith("+") || date.startsWith("-") ? "" : date;
        try {
            return switch (precision) {
                case "DAY" -> on(LocalDate.parse(given));
                case "MONTH" -> within(YearMonth.parse(given));
                case null, default -> throw Refused.invalid("precision", "must be DAY or MONTH");
            };
        } catch (DateTimeParseException e) {
            String form = "DAY".equals(precision) ? "day of the form 2027-03-31" : "month of the form 2027-03";
            throw Refused.invalid("date", "must be an existing " + form);
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
