package org.opengovcommunity.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;

/**
 * A progress report as it was recorded.
 *
 * @param version of the milestone after this report
 */
record ProgressView(
        String milestoneId,
        @Nullable Status status,
        String summary,
        List<String> evidence,
        LocalDate asOf,
        @Nullable Actor reportedBy,
        @Nullable Instant reportedAt,
        @Nullable Long version) {

    static ProgressView of(String milestoneId, History.Report report) {
        return new ProgressView(
                milestoneId,
                report.status(),
                report.summary(),
                report.evidence(),
                report.asOf(),
                report.reportedBy(),
                report.reportedAt(),
                report.version());
    }
}
