package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as the API shows it.
 *
 * @param evidence of the plan and of all reports
 */
record MilestoneView(
        String id,
        String title,
        @Nullable String description,
        String commitmentId,
        String commitmentTitle,
        String cycleId,
        @Nullable String leadAgency,
        @Nullable Deadline deadline,
        @Nullable Status status,
        @Nullable LocalDate statusAsOf,
        boolean overdue,
        List<String> evidence,
        MilestoneBackground background,
        long version) {

    static MilestoneView of(Commitment commitment, Milestone milestone, LocalDate today) {
        return new MilestoneView(
                milestone.id(),
                milestone.title(),
                milestone.description(),
                commitment.id(),
                commitment.title(),
                commitment.cycleId(),
                milestone.leadAgency(),
                milestone.deadline(),
                milestone.status(),
                milestone.statusAsOf(),
                milestone.isOverdue(today),
                milestone.evidence(),
                milestone.background(),
                milestone.version());
    }
}
