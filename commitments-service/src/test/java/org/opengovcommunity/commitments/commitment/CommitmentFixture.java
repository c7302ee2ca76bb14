package org.opengovcommunity.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.cycle.Cycle;

/** A small plan: one commitment of USDA with three milestones. */
final class CommitmentFixture {

    static final Actor LEAD = new Actor("demo-lead", "Demo Lead");
    static final Instant NOW = Instant.parse("2026-11-24T15:04:05.678Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final PlainText REASON = new PlainText("Two data sets need a review of personal data first.");

    private CommitmentFixture() {}

    static Cycle cycle(Cycle.State state) {
        return new Cycle(
                "test-plan",
                null,
                "Fictional demonstration plan 2026–2028",
                state,
                LocalDate.parse("2026-07-01"),
                LocalDate.parse("2028-06-30"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static Cycle active() {
        return cycle(Cycle.State.ACTIVE);
    }

    static Commitment commitment() {
        return commitment("test-01", 1, Status.COMPLETE, Status.NOT_STARTED, null);
    }

    /** With a milestone for each status, {@code <id>.1} and so on. */
    static Commitment commitment(String id, int number, @Nullable Status... statuses) {
        var background = new CommitmentBackground(
                null, List.of(), null, null, null, null, null, null, Map.of("starred", false), null);
        List<Milestone> milestones = IntStream.range(0, statuses.length)
                .mapToObj(i ->
                        milestone(id + "." + (i + 1), Arrays.asList(statuses).get(i)))
                .toList();
        return new Commitment(
                id,
                1,
                "test-plan",
                number,
                "Make farm program data easy to reuse",
                "Publish payment and conservation data of farm programs in open formats.",
                "demo-data",
                List.of("USDA"),
                List.of(),
                background,
                milestones);
    }

    static Milestone milestone(String id, @Nullable Status status) {
        return new Milestone(
                id,
                1,
                "Publish the remaining data sets",
                "Each with documentation and a contact.",
                "USDA",
                Deadline.of("2027-12", "MONTH"),
                status,
                LocalDate.parse("2026-09-30"),
                new MilestoneBackground(null, null, null, null, null, null, null, List.of("https://www.usda.gov/open")),
                new History(
                        List.of(new History.Assessment(LocalDate.parse("2026-09-30"), Status.NOT_STARTED, "Limited")),
                        List.of(),
                        List.of()),
                TODAY);
    }

    static Progress progress(Status status) {
        return new Progress(
                status,
                new PlainText("Twelve data sets are published."),
                List.of("https://www.usda.gov/open"),
                LocalDate.parse("2026-10-01"));
    }
}
