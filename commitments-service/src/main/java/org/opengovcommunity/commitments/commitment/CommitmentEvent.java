package org.opengovcommunity.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.cycle.Cycle;

/**
 * What this service publishes about commitments. Within v1 only optional fields are added; the samples and schemas lie in
 * {@code resources/events}.
 */
public sealed interface CommitmentEvent {

    /** The last part of the CloudEvents type. */
    String name();

    /**
     * A commitment is in the tracker.
     *
     * @param publishedBy who imported it; null when the platform came with it
     */
    record Published(
            String commitmentId,
            String cycleId,
            int number,
            String title,
            @Nullable String themeId,
            String description,
            List<String> leadAgencies,
            List<PublishedMilestone> milestones,
            @Nullable Actor publishedBy)
            implements CommitmentEvent {

        static Published of(Commitment commitment, @Nullable Actor by) {
            return new Published(
                    commitment.id(),
                    commitment.cycleId(),
                    commitment.number(),
                    commitment.title(),
                    commitment.themeId(),
                    commitment.description(),
                    commitment.leadAgencies(),
                    commitment.milestones().stream().map(PublishedMilestone::of).toList(),
                    by);
        }

        @Override
        public String name() {
            return "commitment-published";
        }
    }

    /** A milestone as it is when its commitment is published. */
    record PublishedMilestone(
            String milestoneId,
            String title,
            @Nullable String leadAgency,
            @Nullable Deadline deadline,
            @Nullable Status status) {

        private static PublishedMilestone of(Milestone milestone) {
            return new PublishedMilestone(
                    milestone.id(),
                    milestone.title(),
                    milestone.leadAgency(),
                    milestone.deadline(),
                    milestone.status());
        }
    }

    /** Somebody moved a deadline and said why. */
    record MilestoneDeadlineChanged(
            String milestoneId,
            String milestoneTitle,
            String commitmentId,
            String commitmentTitle,
            String cycleId,
            String cycleTitle,
            @Nullable String leadAgency,
            @Nullable Deadline previousDeadline,
            Deadline newDeadline,
            String reason,
            Actor changedBy,
            Instant changedAt)
            implements CommitmentEvent {

        static MilestoneDeadlineChanged of(
                Milestone milestone, Commitment commitment, Cycle cycle, History.DeadlineChange change) {
            return new MilestoneDeadlineChanged(
                    milestone.id(),
                    milestone.title(),
                    commitment.id(),
                    commitment.title(),
                    cycle.id(),
                    cycle.title(),
                    milestone.leadAgency(),
                    change.previousDeadline(),
                    change.newDeadline(),
                    change.reason(),
                    change.changedBy(),
                    change.changedAt());
        }

        @Override
        public String name() {
            return "milestone-deadline-changed";
        }
    }

    /** A lead reported how far a milestone has come. */
    record MilestoneProgressReported(
            String milestoneId,
            String milestoneTitle,
            String commitmentId,
            String cycleId,
            @Nullable String leadAgency,
            Status status,
            String summary,
            List<String> evidence,
            LocalDate asOf,
            Actor reportedBy,
            Instant reportedAt,
            String commitmentTitle,
            String cycleTitle,
            @Nullable Status previousStatus)
            implements CommitmentEvent {

        static MilestoneProgressReported of(
                Milestone milestone, Commitment commitment, Cycle cycle, Progress progress, Actor by, Instant at) {
            return new MilestoneProgressReported(
                    milestone.id(),
                    milestone.title(),
                    commitment.id(),
                    commitment.cycleId(),
                    milestone.leadAgency(),
                    progress.status(),
                    progress.summary().value(),
                    progress.evidence(),
                    progress.asOf(),
                    by,
                    at,
                    commitment.title(),
                    cycle.title(),
                    milestone.status());
        }

        @Override
        public String name() {
            return "milestone-progress-reported";
        }
    }

    /**
     * The deadline of an open milestone is near.
     *
     * @param lastDay the last day that is still in time
     * @param daysLeft until then; 0 on the day itself
     */
    record MilestoneReminderDue(
            String milestoneId,
            String milestoneTitle,
            String commitmentId,
            String commitmentTitle,
            String cycleId,
            String cycleTitle,
            @Nullable String leadAgency,
            Deadline deadline,
            @Nullable Status status,
            LocalDate lastDay,
            long daysLeft)
            implements CommitmentEvent {

        static MilestoneReminderDue of(Milestone milestone, Commitment commitment, Cycle cycle, LocalDate today) {
            Deadline deadline = Objects.requireNonNull(milestone.deadline());
            LocalDate lastDay = deadline.lastDay().orElseThrow();
            return new MilestoneReminderDue(
                    milestone.id(),
                    milestone.title(),
                    commitment.id(),
                    commitment.title(),
                    cycle.id(),
                    cycle.title(),
                    milestone.leadAgency(),
                    deadline,
                    milestone.status(),
                    lastDay,
                    ChronoUnit.DAYS.between(today, lastDay));
        }

        @Override
        public String name() {
            return "milestone-reminder-due";
        }
    }

    /**
     * The deadline of an open milestone has passed.
     *
     * @param lastDay the last day that was in time
     */
    record MilestoneOverdue(
            String milestoneId,
            String milestoneTitle,
            String commitmentId,
            String commitmentTitle,
            String cycleId,
            String cycleTitle,
            @Nullable String leadAgency,
            Deadline deadline,
            @Nullable Status status,
            LocalDate lastDay)
            implements CommitmentEvent {

        static MilestoneOverdue of(Milestone milestone, Commitment commitment, Cycle cycle) {
            Deadline deadline = Objects.requireNonNull(milestone.deadline());
            return new MilestoneOverdue(
                    milestone.id(),
                    milestone.title(),
                    commitment.id(),
                    commitment.title(),
                    cycle.id(),
                    cycle.title(),
                    milestone.leadAgency(),
                    deadline,
                    milestone.status(),
                    deadline.lastDay().orElseThrow());
        }

        @Override
        public String name() {
            return "milestone-overdue";
        }
    }
}
