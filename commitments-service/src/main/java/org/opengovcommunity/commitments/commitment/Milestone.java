package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a commitment that can be finished.
 *
 * @param version its own, raised by each change of it, so that changes of its siblings do not get in the way
 * @param leadAgency abbreviation, or the name of an office that has none
 * @param statusAsOf the day the status was true
 * @param toldUntil reminders of the deadline, and the word that it has passed, that fell due by this day are given, or
 *     need not be
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
        History history,
        LocalDate toldUntil) {

    public boolean isComplete() {
        return status == Status.COMPLETE;
    }

    /** Whether the deadline has passed by this day and the milestone is not known to be complete. */
    public boolean isOverdue(LocalDate today) {
        return !isComplete()
                && deadline != null
                && deadline.lastDay().map(today::isAfter).orElse(false);
    }

    /**
     * Whether members are to be reminded of the deadline, or told that it has passed. Of several reminders that are late
     * only one is given, and none once the deadline has passed.
     *
     * @param daysBefore how long before the deadline's last day reminders are due
     */
    boolean isToTell(LocalDate today, Set<Integer> daysBefore) {
        if (isComplete() || deadline == null) {
            return false;
        }
        return deadline.lastDay()
                .map(last -> today.isAfter(last)
                        ? !toldUntil.isAfter(last)
                        : daysBefore.stream()
                                .map(last::minusDays)
                                .anyMatch(day -> toldUntil.isBefore(day) && !day.isAfter(today)))
                .orElse(false);
    }

    /** Of the plan and of all reports. */
    public List<String> evidence() {
        return Stream.concat(
                        background.evidence().stream(),
                        history.reports().stream().flatMap(report -> report.evidence().stream()))
                .distinct()
                .toList();
    }

    /**
     * With another deadline, of which everything is still to be told, but for reminders that would have been due by now:
     * the change itself is told.
     */
    Milestone with(History.DeadlineChange change, LocalDate today) {
        LocalDate lastDay = change.newDeadline().lastDay().orElse(today);
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
                history.with(change),
                lastDay.isBefore(today) ? lastDay : today);
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
                history.with(report),
                toldUntil);
    }

    /** In the same version: nobody who is about to change it has to look again. */
    Milestone toldUntil(LocalDate day) {
        return new Milestone(
                id, version, title, description, leadAgency, deadline, status, statusAsOf, background, history, day);
    }
}
