package org.opengovcommunity.notifications.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** @param precision DAY, MONTH or TEXT */
record Deadline(
        String precision, @Nullable String date, @Nullable String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** As people write it, e.g. {@code 31 March 2027}. */
    static String inWords(@Nullable Deadline deadline) {
        if (deadline == null) {
            return "no deadline";
        }
        if (deadline.date() == null) {
            return deadline.text() == null ? "no deadline" : deadline.text();
        }
        return deadline.precision().equals("MONTH")
                ? YearMonth.parse(deadline.date()).format(MONTH)
                : day(LocalDate.parse(deadline.date()));
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
