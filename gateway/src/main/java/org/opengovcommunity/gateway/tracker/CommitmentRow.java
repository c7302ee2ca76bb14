package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.page.Words;

/**
 * A commitment in the list of its plan.
 *
 * @param milestones how many there are
 * @param complete how many of them are complete
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CommitmentRow(
        String id,
        int number,
        String title,
        @Nullable String themeId,
        List<String> leadAgencies,
        @Nullable String status,
        boolean overdue,
        int milestones,
        int complete) {

    /** Counts where some milestones are complete and others are not; otherwise the status tells it all. */
    String state() {
        boolean partly = complete > 0 && complete < milestones;
        return Words.status(status) + (partly ? ", " + complete + " of " + milestones + " milestones complete" : "");
    }
}
