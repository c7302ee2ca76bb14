package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commitment as the API shows it, with its milestones. */
record CommitmentView(
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
        List<MilestoneView> milestones,
        CommitmentBackground background,
        long version) {

    static CommitmentView of(Commitment commitment, LocalDate today) {
        return new CommitmentView(
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
                commitment.milestones().stream()
                        .map(milestone -> MilestoneView.of(commitment, milestone, today))
                        .toList(),
                commitment.background(),
                commitment.version());
    }
}
