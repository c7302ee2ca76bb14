package org.opengovcommunity.gateway.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of the API as people write them, the same as in notices. */
public final class Words {

    private static final DateTimeFormatter MONTH = form("MMMM uuuu");
    private static final DateTimeFormatter DAY = form("d MMMM uuuu");
    private static final DateTimeFormatter TIME = form("d MMMM uuuu 'at' HH:mm 'UTC'");
    private static final DateTimeFormatter BEGIN = form("EEEE, d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter END_SAME_DAY = form("HH:mm");

    private Words() {}

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    public static String span(Instant from, Instant to, String zone) {
        var begin = from.atZone(ZoneId.of(zone));
        var end = to.atZone(ZoneId.of(zone));
        boolean sameDay = begin.toLocalDate().equals(end.toLocalDate());
        return BEGIN.format(begin) + " to " + (sameDay ? END_SAME_DAY : BEGIN).format(end) + " (" + zone + ")";
    }

    public static String status(@Nullable String status) {
        return status == null ? "Not reported" : plain(status);
    }

    /** {@code NOT_STARTED} becomes {@code Not started}. */
    public static String plain(String constant) {
        return constant.substring(0, 1)
                + constant.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
