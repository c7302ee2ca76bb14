package org.opengovcommunity.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.cycle.Cycle;

/**
 * A promise of the plan with its milestones: the aggregate that is changed, stored and announced as one.
 *
 * @param version raised by each change; also the sequence of its events
 * @param number within its cycle, counted from 1
 * @param themeId a theme of the cycle
 */
public record Commitment(
        String id,
        long version,
        String cycleId,
        int number,
        String title,
        String description,
        @Nullable String themeId,
        List<String> leadAgencies,
        List<String> supportAgencies,
        CommitmentBackground background,
        List<Milestone> milestones) {

    /** The commitment after a change, and what is to be announced about it. */
    public record Changed(Commitment commitment, CommitmentEvent event) {}

    /** Complete only if all its milestones are; absent when nothing is known of any of them. */
    public @Nullable Status status() {
        if (milestones.stream().map(Milestone::status).allMatch(Objects::isNull)) {
            return null;
        }
        if (milestones.stream().allMatch(Milestone::isComplete)) {
            return Status.COMPLETE;
        }
        return milestones.stream().allMatch(milestone -> milestone.status() == Status.NOT_STARTED)
                ? Status.NOT_STARTED
                : Status.IN_PROGRESS;
    }

    public boolean isOverdue(LocalDate today) {
        return milestones.stream().anyMatch(milestone -> milestone.isOverdue(today));
    }

    /** @throws IllegalArgumentException when it is none of this commitment's */
    public Milestone milestone(String milestoneId) {
        return milestones.stream()
                .filter(milestone -> milestone.id().equals(milestoneId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(milestoneId));
    }

    /** @param by null when the platform came with it */
    public CommitmentEvent.Published published(@Nullable Actor by) {
        return CommitmentEvent.Published.of(this, by);
    }

    /**
     * Moves a milestone's deadline.
     *
     * @param today the community's date
     * @param cycle this commitment's
     * @throws Refused when the cycle is not active or does not cover the deadline, or nothing would change
     */
    public Changed changeDeadline(
            String milestoneId,
            Deadline deadline,
            PlainText reason,
            Actor by,
            Instant at,
            LocalDate today,
            Cycle cycle) {
        Milestone milestone = milestone(milestoneId);
        requireActive(cycle, "deadline changes");
        if (!deadline.lastDay().map(cycle::covers).orElse(false)) {
            throw Refused.byRule(
                    "deadline-outside-cycle",
                    "date",
                    "must lie within the cycle, from %s to %s".formatted(cycle.start(), cycle.end()));
        }
        if (deadline.equals(milestone.deadline())) {
            throw Refused.byRule("deadline-unchanged", "date", "is the present deadline already");
        }
        var change = new History.DeadlineChange(milestone.deadline(), deadline, reason.value(), by, at);
        var changed = with(milestone.with(change, today));
        return new Changed(changed, CommitmentEvent.MilestoneDeadlineChanged.of(milestone, changed, cycle, change));
    }

    /**
     * Records progress on a milestone; its status is the reported one from now on.
     *
     * @param retryKey see {@link History.Report}
     * @throws Refused when the cycle is not active
     */
    public Changed reportProgress(
            String milestoneId, Progress progress, Actor by, Instant at, @Nullable String retryKey, Cycle cycle) {
        Milestone milestone = milestone(milestoneId);
        requireActive(cycle, "progress reports");
        var report = new History.Report(
                progress.asOf(),
                progress.status(),
                progress.summary().value(),
                progress.evidence(),
                by,
                at,
                milestone.version() + 1,
                retryKey);
        var changed = with(milestone.with(report));
        return new Changed(
                changed, CommitmentEvent.MilestoneProgressReported.of(milestone, changed, cycle, progress, by, at));
    }

    /**
     * Reminds of the next deadline that is near, or tells that it has passed; each once for a deadline. Only in an active
     * cycle, for in others nobody can do anything about it.
     *
     * @param daysBefore how long before the last day of a deadline reminders are due
     * @param cycle this commitment's
     * @return empty when all is told
     */
    public Optional<Changed> tellOfDeadline(LocalDate today, Set<Integer> daysBefore, Cycle cycle) {
        if (cycle.state() != Cycle.State.ACTIVE) {
            return Optional.empty();
        }
        return milestones.stream()
                .filter(milestone -> milestone.isToTell(today, daysBefore))
                .findFirst()
                .map(milestone -> {
                    var changed = with(milestone.toldUntil(today));
                    var event = milestone.isOverdue(today)
                            ? CommitmentEvent.MilestoneOverdue.of(milestone, changed, cycle)
                            : CommitmentEvent.MilestoneReminderDue.of(milestone, changed, cycle, today);
                    return new Changed(changed, event);
                });
    }

    private static void requireActive(Cycle cycle, String what) {
        switch (cycle.state()) {
            case ACTIVE -> {}
            case DRAFT ->
                throw Refused.byState("cycle-not-active", "The cycle is a draft and takes no " + what + " yet.");
            case CONCLUDED, WITHDRAWN ->
                throw Refused.byState(
                        "cycle-not-active",
                        "The cycle is %s: it takes corrections, not %s."
                                .formatted(cycle.state().name().toLowerCase(Locale.ROOT), what));
        }
    }

    private Commitment with(Milestone changed) {
        List<Milestone> all = milestones.stream()
                .map(milestone -> milestone.id().equals(changed.id()) ? changed : milestone)
                .toList();
        return new Commitment(
                id,
                version + 1,
                cycleId,
                number,
                title,
                description,
                themeId,
                leadAgencies,
                supportAgencies,
                background,
                all);
    }
}
