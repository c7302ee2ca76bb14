package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which milestones are asked for; what is null or empty does not matter.
 *
 * @param agency leads the milestone
 * @param dueBefore leaves out deadlines on that day or later, and those without a date
 */
record MilestoneFilter(
        @Nullable String agency,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore) {

    boolean accepts(Milestone milestone, LocalDate today) {
        return (CommitmentFilter.isEmpty(agency) || agency.equalsIgnoreCase(milestone.leadAgency()))
                && (overdue == null || overdue == milestone.isOverdue(today))
                && (dueBefore == null || Tracker.lastDay(milestone).isBefore(dueBefore));
    }
}
