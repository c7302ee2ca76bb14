package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.change.Refused.Fault;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, DAY,   2027-03-31",
        "2028-02-29, DAY,   2028-02-29",
        "2027-02,    MONTH, 2027-02-28",
        "2028-02,    MONTH, 2028-02-29",
        "2027-12,    MONTH, 2027-12-31",
    })
    void aDeadlineEndsWithItsLastDay(String date, String precision, LocalDate lastDay) {
        assertThat(Deadline.of(date, precision).lastDay()).contains(lastDay);
    }

    @Test
    void mereWordsHaveNoLastDay() {
        assertThat(Deadline.inWords("early 2023").lastDay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29,          DAY,     date",
        "2027-13-01,          DAY,     date",
        "2027-3-1,            DAY,     date",
        "31.03.2027,          DAY,     date",
        "2027-03,             DAY,     date",
        "2027-03-31T00:00:00, DAY,     date",
        "soon,                DAY,     date",
        "'',                  DAY,     date",
        ",                    DAY,     date",
        "2027-03-31,          MONTH,   date",
        "2027-13,             MONTH,   date",
        "2027-03-31,          day,     precision",
        "2027-03-31,          QUARTER, precision",
        "early 2027,          TEXT,    precision",
        "2027-03-31,          ,        precision",
    })
    void whatIsNoDeadlineIsRefusedByItsField(String date, String precision, String field) {
        assertThatThrownBy(() -> Deadline.of(date, precision))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly(field));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, DAY,   IN_PROGRESS, true",
        "2026-11-24, DAY,   IN_PROGRESS, false",
        "2026-11-25, DAY,   IN_PROGRESS, false",
        "2026-11-23, DAY,   NOT_STARTED, true",
        "2026-11-23, DAY,   ,            true",
        "2026-11-23, DAY,   COMPLETE,    false",
        "2026-10,    MONTH, IN_PROGRESS, true",
        "2026-11,    MONTH, IN_PROGRESS, false",
    })
    void aMilestoneIsOverdueOnceItsLastDayIsOverUnlessItIsComplete(
            String date, String precision, Status status, boolean overdue) {
        var milestone = CommitmentFixture.milestone("m", status);
        var due = new History.DeadlineChange(
                null, Deadline.of(date, precision), "r", CommitmentFixture.LEAD, CommitmentFixture.NOW);

        assertThat(milestone.with(due, CommitmentFixture.TODAY).isOverdue(CommitmentFixture.TODAY))
                .isEqualTo(overdue);
    }
}
