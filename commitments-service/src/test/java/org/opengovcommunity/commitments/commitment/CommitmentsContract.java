package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.LEAD;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.NOW;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.REASON;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.TODAY;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.active;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.commitment;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Commitments} does. */
interface CommitmentsContract {

    /** Empty ones. */
    Commitments commitments();

    /** The events that were stored with the commitment, oldest first. */
    List<String> storedEvents(String commitmentId);

    @Test
    default void whatIsAddedIsFoundAsItWas() {
        var added = commitment();
        commitments().addAbsent(List.of(added), null);

        assertThat(commitments().find("test-01")).contains(added);
        assertThat(commitments().findByMilestone("test-01.3")).contains(added);
        assertThat(storedEvents("test-01")).containsExactly("commitment-published");
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        assertThat(commitments().find("test-01")).isEmpty();
        assertThat(commitments().findByMilestone("test-01.1")).isEmpty();
        assertThat(commitments().inCycle("test-plan")).isEmpty();
    }

    @Test
    default void aCycleIsReadInTheOrderOfItsNumbers() {
        commitments().addAbsent(List.of(commitment("b", 2), commitment("c", 10), commitment("a", 1)), null);

        assertThat(commitments().inCycle("test-plan"))
                .extracting(Commitment::id)
                .containsExactly("a", "b", "c");
        assertThat(commitments().inCycle("other")).isEmpty();
    }

    @Test
    default void addingAgainChangesNothingButAddsWhatIsMissing() {
        commitments().addAbsent(List.of(commitment("a", 1)), null);
        var changed = commitment("a", 7);

        assertThat(commitments().addAbsent(List.of(changed, commitment("b", 2)), null))
                .containsExactly("b");

        assertThat(commitments().inCycle("test-plan"))
                .extracting(Commitment::number)
                .containsExactly(1, 2);
        assertThat(storedEvents("a")).containsExactly("commitment-published");
        assertThat(storedEvents("b")).containsExactly("commitment-published");
    }

    @Test
    default void aChangeIsStoredWithItsEvent() {
        commitments().addAbsent(List.of(commitment()), null);
        var moved = commitment()
                .changeDeadline("test-01.2", Deadline.of("2028-03-31", "DAY"), REASON, LEAD, NOW, TODAY, active());
        var reported = moved.commitment()
                .reportProgress("test-01.1", progress(Status.COMPLETE), LEAD, NOW, "demo-lead/k1", active());

        assertThat(commitments().replace(moved)).isTrue();
        assertThat(commitments().replace(reported)).isTrue();

        assertThat(commitments().find("test-01")).contains(reported.commitment());
        assertThat(storedEvents("test-01"))
                .containsExactly("commitment-published", "milestone-deadline-changed", "milestone-progress-reported");
    }

    @Test
    default void thatADeadlineIsNearIsMarkedInTheSameWriteAsItsEvent() {
        commitments().addAbsent(List.of(commitment()), null);
        var told = commitment()
                .tellOfDeadline(LocalDate.parse("2027-12-01"), Set.of(30), active())
                .orElseThrow();

        assertThat(commitments().replace(told)).isTrue();
        assertThat(commitments().replace(told)).isFalse();

        assertThat(commitments().find("test-01")).contains(told.commitment());
        assertThat(storedEvents("test-01")).containsExactly("commitment-published", "milestone-reminder-due");
    }

    @Test
    default void ofTwoChangesOfTheSameStateOneIsStored() {
        commitments().addAbsent(List.of(commitment()), null);
        var first = commitment()
                .changeDeadline("test-01.2", Deadline.of("2028-03-31", "DAY"), REASON, LEAD, NOW, TODAY, active());
        var second = commitment()
                .changeDeadline("test-01.1", Deadline.of("2028-04-30", "DAY"), REASON, LEAD, NOW, TODAY, active());

        assertThat(commitments().replace(first)).isTrue();
        assertThat(commitments().replace(second)).isFalse();

        assertThat(commitments().find("test-01")).contains(first.commitment());
        assertThat(storedEvents("test-01")).hasSize(2);
    }
}
