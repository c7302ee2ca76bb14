package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.Words;

/** A deadline as the API has it: a day, a month, or the words of an old plan. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Deadline(@Nullable String date, @Nullable String text, String precision) {

    /** For people, such as {@code 31 March 2027}. */
    @Override
    public String toString() {
        if (date == null) {
            return String.valueOf(text);
        }
        return precision.equals("MONTH") ? Words.month(YearMonth.parse(date)) : Words.day(LocalDate.parse(date));
    }
}
