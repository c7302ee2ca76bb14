package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.LinkedText;
import org.opengovcommunity.gateway.page.Words;

/** One thing that happened to a milestone; which parts it has depends on its kind. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HistoryEntry(
        String kind,
        @Nullable Instant at,
        @Nullable Actor by,
        @Nullable LocalDate asOf,
        @Nullable String status,
        @Nullable String completion,
        @Nullable Deadline previousDeadline,
        @Nullable Deadline newDeadline,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable List<LinkedText> evidence) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(String name) {}

    /** Such as {@code Deadline changed}. */
    String what() {
        return Words.plain(kind);
    }

    @Nullable
    String when() {
        if (at != null) {
            return Words.time(at);
        }
        return asOf == null ? null : Words.day(asOf);
    }

    @Nullable
    String state() {
        return status == null ? null : Words.status(status) + (completion == null ? "" : " (" + completion + ")");
    }
}
