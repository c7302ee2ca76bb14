package org.opengovcommunity.commitments.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.commitment.Commitment;
import org.opengovcommunity.commitments.commitment.CommitmentBackground;
import org.opengovcommunity.commitments.commitment.Deadline;
import org.opengovcommunity.commitments.commitment.History;
import org.opengovcommunity.commitments.commitment.Milestone;
import org.opengovcommunity.commitments.commitment.MilestoneBackground;
import org.opengovcommunity.commitments.commitment.Status;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.meeting.Meeting;

/** Makes a plan file's cycles, commitments and meetings, each in its first version. Adds nothing and guesses nothing. */
final class PlanImport {

    private static final long FIRST = 1;

    private final PlanFile file;
    private final LocalDate today;
    private final Map<String, List<PlanFile.Update>> updates;

    /** @param today the community's date; which deadlines have passed by then, or are near, is no news */
    PlanImport(PlanFile file, LocalDate today) {
        this.file = file;
        this.today = today;
        this.updates = file.progressUpdates().stream().collect(Collectors.groupingBy(PlanFile.Update::milestoneId));
    }

    List<Cycle> cycles() {
        return file.cycles().stream().map(PlanImport::cycle).toList();
    }

    List<Commitment> commitments() {
        return file.cycles().stream()
                .flatMap(plan -> plan.commitments().stream().map(promise -> commitment(plan, promise)))
                .toList();
    }

    List<Meeting> meetings() {
        return file.meetings().stream().map(PlanImport::meeting).toList();
    }

    private static Cycle cycle(PlanFile.Plan plan) {
        return new Cycle(
                plan.id(),
                plan.ordinal(),
                plan.title(),
                plan.status(),
                plan.startDate(),
                plan.endDate(),
                plan.endDatePrecision(),
                plan.published(),
                plan.publishedPrecision(),
                plan.years(),
                plan.resultNote(),
                plan.numberingNote(),
                plan.sourceDocuments(),
                plan.themes());
    }

    private Commitment commitment(PlanFile.Plan plan, PlanFile.Promise promise) {
        var background = new CommitmentBackground(
                promise.heading(),
                promise.leadOffices(),
                promise.statusAsOf(),
                promise.statusBasis(),
                promise.completion(),
                promise.completionAsOf(),
                promise.endNote(),
                deadline(promise.expected()),
                promise.irm(),
                promise.ogpUrl());
        return new Commitment(
                promise.id(),
                FIRST,
                plan.id(),
                promise.number(),
                promise.title(),
                promise.description(),
                promise.themeId(),
                promise.leadAgencies(),
                promise.supportAgencies(),
                background,
                promise.milestones().stream().map(this::milestone).toList());
    }

    private Milestone milestone(PlanFile.Part part) {
        var background = new MilestoneBackground(
                part.planId(),
                part.leadOffice(),
                part.completion(),
                part.completedOn(),
                part.statusNote(),
                part.dueText(),
                part.dueBasis(),
                part.evidence());
        return new Milestone(
                part.id(),
                FIRST,
                part.title(),
                part.description(),
                part.leadAgency(),
                deadline(part.due()),
                part.status(),
                part.statusAsOf(),
                background,
                history(part),
                today);
    }

    private History history(PlanFile.Part part) {
        List<PlanFile.Update> reported = updates.getOrDefault(part.id(), List.of());
        List<History.Assessment> assessments = part.statusHistory().stream()
                .filter(assessment ->
                        reported.stream().noneMatch(update -> says(update, assessment.asOf(), assessment.status())))
                .toList();
        return new History(
                assessments,
                List.of(),
                reported.stream().map(PlanImport::report).toList());
    }

    /** What a report says already need not stand in the history a second time. */
    private static boolean says(PlanFile.Update update, LocalDate asOf, Status status) {
        return update.asOf().equals(asOf) && update.status() == status;
    }

    private static History.Report report(PlanFile.Update update) {
        return new History.Report(
                update.asOf(), update.status(), update.summary(), update.evidence(), null, null, null, null);
    }

    private static @Nullable Deadline deadline(PlanFile.@Nullable Due due) {
        if (due == null) {
            return null;
        }
        LocalDate date = due.date();
        if (date == null) {
            return Deadline.inWords(String.valueOf(due.text()));
        }
        return switch (String.valueOf(due.precision())) {
            case "DAY" -> Deadline.on(date);
            case "MONTH" -> Deadline.within(YearMonth.from(date));
            case "YEAR" -> Deadline.inWords(Integer.toString(date.getYear()));
            default -> throw new IllegalArgumentException("precision " + due.precision());
        };
    }

    private static Meeting meeting(PlanFile.Gathering gathering) {
        return new Meeting(
                gathering.id(),
                FIRST,
                gathering.title(),
                gathering.startsAt(),
                gathering.endsAt(),
                gathering.timeZone(),
                null,
                List.of(),
                gathering.audience(),
                gathering.documents(),
                null);
    }
}
