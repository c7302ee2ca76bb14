package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as the API shows it in a list.
 *
 * @param milestones how many there are
 * @param complete how many of them are complete
 */
record CommitmentSummary(
        String id,
        String cycleId,
        int number,
        String title,
        String description,
        @Nullable String themeId,
        List<String> leadAgencies,
        List<String> supportAgencies,
        @Nullable Status status,
        boolean overdue,
        int milestones,
        int complete,
        long version) {

    static CommitmentSummary of(Commitment commitment, LocalDate today) {
        return new CommitmentSummary(
                commitment.id(),
                commitment.cycleId(),
                commitment.number(),
                commitment.title(),
                commitment.description(),
                commitment.themeId(),
                commitment.leadAgencies(),
                commitment.supportAgencies(),
                commitment.status(),
                commitment.isOverdue(today),
                commitment.milestones().size(),
                (int) commitment.milestones().stream()
                        .filter(Milestone::isComplete)
                        .count(),
                commitment.version());
    }
}
