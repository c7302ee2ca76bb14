package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.Words;

/** What its page shows of a commitment. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Commitment(
        String id,
        String cycleId,
        String title,
        String description,
        List<String> leadAgencies,
        List<String> supportAgencies,
        @Nullable String status,
        List<Milestone> milestones) {

    String state() {
        return Words.status(status);
    }
}
