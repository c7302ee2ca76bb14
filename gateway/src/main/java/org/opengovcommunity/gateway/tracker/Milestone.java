package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.LinkedText;
import org.opengovcommunity.gateway.page.Words;

/** What pages show of a milestone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Milestone(
        String id,
        String title,
        @Nullable String description,
        String commitmentId,
        String commitmentTitle,
        @Nullable String leadAgency,
        @Nullable Deadline deadline,
        @Nullable String status,
        @Nullable LocalDate statusAsOf,
        boolean overdue,
        @Nullable List<LinkedText> evidence) {

    String state() {
        return Words.status(status) + (statusAsOf == null ? "" : ", as of " + Words.day(statusAsOf));
    }
}
