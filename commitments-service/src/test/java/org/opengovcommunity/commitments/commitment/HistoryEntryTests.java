package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryEntryTests {

    /** As text, 10:00:00Z would sort after 10:00:00.5Z. */
    @Test
    void changesWithinOneSecondKeepTheirOrder() {
        var first = change("2026-11-24T10:00:00Z", "first");
        var second = change("2026-11-24T10:00:00.500Z", "second");

        assertThat(HistoryEntry.of(new History(List.of(), List.of(first, second), List.of())))
                .extracting(entry -> ((HistoryEntry.DeadlineChanged) entry).reason())
                .containsExactly("first", "second");
    }

    private static History.DeadlineChange change(String at, String reason) {
        return new History.DeadlineChange(
                null, Deadline.of("2028-03-31", "DAY"), reason, CommitmentFixture.LEAD, Instant.parse(at));
    }
}
