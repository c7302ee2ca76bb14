package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.LEAD;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.NOW;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.REASON;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.TODAY;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.active;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.commitment;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.cycle;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.change.Refused.Fault;
import org.opengovcommunity.commitments.cycle.Cycle;

class CommitmentTests {

    private static final String MILESTONE = "test-01.2";

    private final Commitment before = commitment();

    @Test
    void aDeadlineChangeIsKeptWithItsReasonAndRaisesTheVersionsOfWhatChanged() {
        var deadline = Deadline.of("2028-03-31", "DAY");

        var after = before.changeDeadline(MILESTONE, deadline, REASON, LEAD, NOW, TODAY, active())
                .commitment();

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.milestone(MILESTONE)).satisfies(milestone -> {
            assertThat(milestone.version()).isEqualTo(2);
            assertThat(milestone.deadline()).isEqualTo(deadline);
            assertThat(milestone.history().deadlineChanges())
                    .containsExactly(new History.DeadlineChange(
                            Deadline.of("2027-12", "MONTH"), deadline, REASON.value(), LEAD, NOW));
        });
        assertThat(after.milestone("test-01.1")).isEqualTo(before.milestone("test-01.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, DAY",
        "2028-06-30, DAY",
        "2026-07,    MONTH",
        "2028-06,    MONTH",
    })
    void theCycleCoversItsFirstAndItsLastDay(String date, String precision) {
        var deadline = Deadline.of(date, precision);

        assertThat(before.changeDeadline(MILESTONE, deadline, REASON, LEAD, NOW, TODAY, active())
                        .commitment()
                        .milestone(MILESTONE)
                        .deadline())
                .isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, DAY,   deadline-outside-cycle",
        "2028-07-01, DAY,   deadline-outside-cycle",
        "2026-06,    MONTH, deadline-outside-cycle",
        "2028-07,    MONTH, deadline-outside-cycle",
        "9999-12-31, DAY,   deadline-outside-cycle",
        "2027-12,    MONTH, deadline-unchanged",
    })
    void aDeadlineThatTheCycleDoesNotCoverOrThatChangesNothingIsRefused(String date, String precision, String slug) {
        var deadline = Deadline.of(date, precision);

        assertThatThrownBy(() -> before.changeDeadline(MILESTONE, deadline, REASON, LEAD, NOW, TODAY, active()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.slug()).isEqualTo(slug);
                    assertThat(refused.faults()).extracting(Fault::field).containsExactly("date");
                });
    }

    @ParameterizedTest
    @EnumSource(value = Cycle.State.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnActiveCycleTakesChanges(Cycle.State state) {
        var deadline = Deadline.of("2028-03-31", "DAY");

        assertThatThrownBy(() -> before.changeDeadline(MILESTONE, deadline, REASON, LEAD, NOW, TODAY, cycle(state)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE));
        assertThatThrownBy(() ->
                        before.reportProgress(MILESTONE, progress(Status.COMPLETE), LEAD, NOW, null, cycle(state)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void ofDeadlinesOnlyAnActiveCycleTells() {
        var overdue = LocalDate.parse("2028-01-01");

        assertThat(before.tellOfDeadline(overdue, Set.of(30), active())).isPresent();
        assertThat(before.tellOfDeadline(overdue, Set.of(30), cycle(Cycle.State.CONCLUDED)))
                .isEmpty();
    }

    @Test
    void aConcludedCycleSaysThatItTakesCorrections() {
        assertThatThrownBy(() -> before.changeDeadline(
                        MILESTONE,
                        Deadline.of("2028-03-31", "DAY"),
                        REASON,
                        LEAD,
                        NOW,
                        TODAY,
                        cycle(Cycle.State.CONCLUDED)))
                .hasMessage("The cycle is concluded: it takes corrections, not deadline changes.");
    }

    @Test
    void reportedProgressIsTheStatusFromThenOn() {
        var after = before.reportProgress(MILESTONE, progress(Status.COMPLETE), LEAD, NOW, "demo-lead/k1", active())
                .commitment();

        assertThat(after.milestone(MILESTONE)).satisfies(milestone -> {
            assertThat(milestone.status()).isEqualTo(Status.COMPLETE);
            assertThat(milestone.statusAsOf()).isEqualTo("2026-10-01");
            assertThat(milestone.version()).isEqualTo(2);
            assertThat(milestone.history().reportFor("demo-lead/k1"))
                    .hasValueSatisfying(report ->
                            assertThat(report.says(progress(Status.COMPLETE))).isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aCommitmentIsCompleteOnlyIfAllItsMilestonesAre(@Nullable Status[] milestones, @Nullable Status expected) {
        assertThat(commitment("c", 1, milestones).status())
                .as(Arrays.toString(milestones))
                .isEqualTo(expected);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                derived(null),
                derived(null, (Status) null),
                derived(Status.COMPLETE, Status.COMPLETE, Status.COMPLETE),
                derived(Status.IN_PROGRESS, Status.COMPLETE, Status.IN_PROGRESS),
                derived(Status.IN_PROGRESS, Status.COMPLETE, Status.NOT_STARTED),
                derived(Status.IN_PROGRESS, Status.COMPLETE, null),
                derived(Status.NOT_STARTED, Status.NOT_STARTED, Status.NOT_STARTED));
    }

    private static Arguments derived(@Nullable Status expected, @Nullable Status... milestones) {
        return Arguments.of(milestones, expected);
    }
}
