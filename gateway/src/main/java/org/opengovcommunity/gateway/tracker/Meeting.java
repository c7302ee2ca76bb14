package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.LinkedText;
import org.opengovcommunity.gateway.page.Words;

/** What the page of meetings shows of one. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Meeting(
        String title,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable LinkedText place,
        @Nullable List<String> agenda,
        @Nullable Cancellation cancelled) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cancellation(String reason) {}

    boolean isPast(Instant now) {
        return end.isBefore(now);
    }

    /** In its own time zone, which is named. */
    String when() {
        return Words.span(start, end, timeZone);
    }
}
