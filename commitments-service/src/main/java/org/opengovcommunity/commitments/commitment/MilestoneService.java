package org.opengovcommunity.commitments.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.stereotype.Service;

/**
 * Changes of milestones. It is said first that a milestone does not exist (milestones are public, so their ids are no
 * secret), then that the caller may not change it, then that it has changed meanwhile, then which rule forbids the change.
 */
@Service
class MilestoneService {

    /** Siblings in one commitment are changed by few people; more collisions than this are no accident. */
    private static final int ATTEMPTS = 20;

    private final Commitments commitments;
    private final Cycles cycles;
    private final Clock clock;
    private final Today today;

    MilestoneService(Commitments commitments, Cycles cycles, Clock clock, Today today) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.clock = clock;
        this.today = today;
    }

    /** A change of the milestone, decided on the state just read; empty when there is nothing to store. */
    private interface Decision {
        Optional<Commitment.Changed> on(Commitment commitment, Milestone milestone);
    }

    /**
     * Moves a deadline.
     *
     * @param seenVersion the milestone's version that the caller decided on
     * @return the commitment afterwards
     */
    Commitment changeDeadline(
            String milestoneId, long seenVersion, Deadline deadline, PlainText reason, Caller caller) {
        return write(milestoneId, caller, (commitment, milestone) -> {
            if (milestone.version() != seenVersion) {
                throw Problem.preconditionFailed(
                        "version-mismatch", "The milestone has changed since you saw it. Read it again.");
            }
            return Optional.of(commitment.changeDeadline(
                    milestoneId, deadline, reason, Actor.of(caller), now(), today.date(), cycle(commitment)));
        });
    }

    /**
     * Records progress, once for each idempotency key of a caller.
     *
     * @param idempotencyKey null when the caller takes care of repeats itself
     * @return the report as it was recorded the first time
     */
    History.Report reportProgress(
            String milestoneId, Progress progress, @Nullable String idempotencyKey, Caller caller) {
        String retryKey = idempotencyKey == null ? null : caller.id() + "/" + idempotencyKey;
        Commitment reported = write(milestoneId, caller, (commitment, milestone) -> {
            if (isRepeat(milestone, progress, retryKey)) {
                return Optional.empty();
            }
            return Optional.of(commitment.reportProgress(
                    milestoneId, progress, Actor.of(caller), now(), retryKey, cycle(commitment)));
        });
        History history = reported.milestone(milestoneId).history();
        return retryKey == null
                ? history.reports().getLast()
                : history.reportFor(retryKey).orElseThrow();
    }

    private Commitment write(String milestoneId, Caller caller, Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Commitment commitment = commitments
                    .findByMilestone(milestoneId)
                    .orElseThrow(() -> Problem.notFound("milestone-not-found", "There is no milestone with this id."));
            Milestone milestone = commitment.milestone(milestoneId);
            requireLead(caller, milestone);
            Optional<Commitment.Changed> changed = decision.on(commitment, milestone);
            if (changed.isEmpty()) {
                return commitment;
            }
            if (commitments.replace(changed.get())) {
                return changed.get().commitment();
            }
        }
        throw Problem.conflict("busy", "Too many changes of this commitment at once. Please retry.");
    }

    private static void requireLead(Caller caller, Milestone milestone) {
        String agency = milestone.leadAgency();
        if (!caller.has(Roles.ADMIN) && (agency == null || !caller.leads(agency))) {
            throw Problem.forbidden("not-the-lead", "Only a lead of the milestone's agency may change it.");
        }
    }

    private static boolean isRepeat(Milestone milestone, Progress progress, @Nullable String retryKey) {
        if (retryKey == null) {
            return false;
        }
        Optional<History.Report> earlier = milestone.history().reportFor(retryKey);
        if (earlier.isPresent() && !earlier.get().says(progress)) {
            throw Problem.unprocessable("idempotency-key-reused", "This Idempotency-Key was sent with another report.");
        }
        return earlier.isPresent();
    }

    private Cycle cycle(Commitment commitment) {
        return cycles.find(commitment.cycleId())
                .orElseThrow(() -> new IllegalStateException("no cycle " + commitment.cycleId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
