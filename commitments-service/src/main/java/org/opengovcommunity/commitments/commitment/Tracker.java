package org.opengovcommunity.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.opengovcommunity.commitments.paging.Listing;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.springframework.stereotype.Service;

/** Reading across commitments and milestones, in the order of the plans. */
@Service
class Tracker {

    private static final Listing COMMITMENTS = new Listing("commitments");
    private static final Listing MILESTONES = new Listing("milestones");

    /** Sorts after every real date: milestones without a deadline come last. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Commitments commitments;
    private final Cycles cycles;
    private final Today today;

    Tracker(Commitments commitments, Cycles cycles, Today today) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.today = today;
    }

    private record Placed(String sortKey, Commitment commitment) {}

    private record Due(String sortKey, MilestoneView view) {}

    /** @param cycle null or empty for all cycles */
    Page<CommitmentSummary> commitments(@Nullable String cycle, CommitmentFilter filter, Paging paging) {
        LocalDate date = today.date();
        List<Placed> found = placed(cycle, filter.overdue())
                .filter(placed -> filter.accepts(placed.commitment(), date))
                .toList();
        return COMMITMENTS
                .page(found, Placed::sortKey, paging)
                .map(placed -> CommitmentSummary.of(placed.commitment(), date));
    }

    /**
     * Milestones, the earliest deadline first.
     *
     * @param cycle null or empty for all cycles
     */
    Page<MilestoneView> milestones(@Nullable String cycle, MilestoneFilter filter, Paging paging) {
        LocalDate date = today.date();
        List<Due> found = placed(cycle, filter.overdue())
                .flatMap(placed -> placed.commitment().milestones().stream()
                        .filter(milestone -> filter.accepts(milestone, date))
                        .map(milestone -> new Due(
                                "%s/%s/%s".formatted(lastDay(milestone), placed.sortKey(), milestone.id()),
                                MilestoneView.of(placed.commitment(), milestone, date))))
                .toList();
        return MILESTONES.page(found, Due::sortKey, paging).map(Due::view);
    }

    Optional<CommitmentView> commitment(String id) {
        return commitments.find(id).map(commitment -> CommitmentView.of(commitment, today.date()));
    }

    Optional<MilestoneView> milestone(String id) {
        return commitments.findByMilestone(id).map(commitment -> view(commitment, id));
    }

    Optional<List<HistoryEntry>> history(String milestoneId) {
        return commitments
                .findByMilestone(milestoneId)
                .map(commitment ->
                        HistoryEntry.of(commitment.milestone(milestoneId).history()));
    }

    MilestoneView view(Commitment commitment, String milestoneId) {
        return MilestoneView.of(commitment, commitment.milestone(milestoneId), today.date());
    }

    /** What is overdue in plans that are over interests only who asks for such a plan: nobody will complete it. */
    private Stream<Placed> placed(@Nullable String cycleId, @Nullable Boolean overdue) {
        Stream<Cycle> chosen = cycleId == null || cycleId.isEmpty()
                ? cycles.all().stream().filter(cycle -> !Boolean.TRUE.equals(overdue) || !cycle.isOver())
                : cycles.find(cycleId).stream();
        return chosen.flatMap(cycle -> commitments.inCycle(cycle.id()).stream()
                .map(commitment -> new Placed(sortKey(cycle, commitment), commitment)));
    }

    private static String sortKey(Cycle cycle, Commitment commitment) {
        return "%s/%04d/%s".formatted(cycle.sortKey(), commitment.number(), commitment.id());
    }

    static LocalDate lastDay(Milestone milestone) {
        return Optional.ofNullable(milestone.deadline())
                .flatMap(Deadline::lastDay)
                .orElse(NEVER);
    }
}
