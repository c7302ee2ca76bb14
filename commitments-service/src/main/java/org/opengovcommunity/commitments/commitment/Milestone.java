package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a commitment that can be finished.
 *
 * @param version its own, raised by each change of it, so that changes of its siblings do not get in the way
 * @param leadAgency abbreviation, or the name of an office that has none
 * @param statusAsOf the day the status was true
 */
public record Milestone(
        String id,
        long version,
        String title,
        @Nullable String description,
        @Nullable String leadAgency,
        @Nullable Deadline deadline,
        @Nullable Status status,
        @Nullable LocalDate statusAsOf,
        MilestoneBackground background,
        History history) {

    public boolean isComplete() {
        return status == Status.COMPLETE;
    }

    /** Whether the deadline has passed by this day and the milestone is not known to be complete. */
    public boolean isOverdue(LocalDate today) {
        return !isComplete()
                && deadline != null
                && deadline.lastDay().map(today::isAfter).orElse(false);
    }

    /** Of the plan and of all reports. */
    public List<String> evidence() {
        return Stream.concat(
                        background.evidence().stream(),
                        history.reports().stream().flatMap(report -> report.evidence().stream()))
                .distinct()
                .toList();
    }

    Milestone with(History.DeadlineChange change) {
        return new Milestone(
                id,
                version + 1,
                title,
                description,
                leadAgency,
                change.newDeadline(),
                status,
                statusAsOf,
                background,
                history.with(change));
    }

    Milestone with(History.Report report) {
        return new Milestone(
                id,
                version + 1,
                title,
                description,
                leadAgency,
                deadline,
                report.status(),
                report.asOf(),
                background,
                history.with(report));
    }
}
