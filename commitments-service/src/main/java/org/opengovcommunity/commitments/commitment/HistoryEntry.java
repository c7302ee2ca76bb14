package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.commitment.HistoryEntry.DeadlineChanged;
import org.opengovcommunity.commitments.commitment.HistoryEntry.ProgressReported;
import org.opengovcommunity.commitments.commitment.HistoryEntry.StatusAssessed;

/** One thing that happened to a milestone, as the API shows it. */
@Schema(oneOf = {StatusAssessed.class, DeadlineChanged.class, ProgressReported.class})
sealed interface HistoryEntry {

    @JsonProperty
    String kind();

    /** Oldest first; what was imported, and so has no time of recording, comes before what was recorded here. */
    static List<HistoryEntry> of(History history) {
        Stream<HistoryEntry> imported = Stream.concat(
                history.assessments().stream().map(StatusAssessed::of),
                history.reports().stream()
                        .filter(report -> report.reportedAt() == null)
                        .map(ProgressReported::of));
        Stream<HistoryEntry> recorded = Stream.concat(
                history.deadlineChanges().stream().map(DeadlineChanged::of),
                history.reports().stream()
                        .filter(report -> report.reportedAt() != null)
                        .map(ProgressReported::of));
        return Stream.concat(
                        imported.sorted(Comparator.comparing(HistoryEntry::time)),
                        recorded.sorted(Comparator.comparing(HistoryEntry::time)))
                .toList();
    }

    private static Instant time(HistoryEntry entry) {
        return switch (entry) {
            case StatusAssessed assessed -> startOf(assessed.asOf());
            case DeadlineChanged changed -> changed.at();
            case ProgressReported reported -> reported.at() == null ? startOf(reported.asOf()) : reported.at();
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    record StatusAssessed(
            LocalDate asOf, Status status, @Nullable String completion) implements HistoryEntry {

        static StatusAssessed of(History.Assessment assessment) {
            return new StatusAssessed(assessment.asOf(), assessment.status(), assessment.completion());
        }

        @Override
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "STATUS_ASSESSED")
        public String kind() {
            return "STATUS_ASSESSED";
        }
    }

    record DeadlineChanged(
            Instant at, Actor by, @Nullable Deadline previousDeadline, Deadline newDeadline, String reason)
            implements HistoryEntry {

        static DeadlineChanged of(History.DeadlineChange change) {
            return new DeadlineChanged(
                    change.changedAt(),
                    change.changedBy(),
                    change.previousDeadline(),
                    change.newDeadline(),
                    change.reason());
        }

        @Override
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "DEADLINE_CHANGED")
        public String kind() {
            return "DEADLINE_CHANGED";
        }
    }

    /** Without {@code at} and {@code by} when it was imported. */
    record ProgressReported(
            @Nullable Instant at,
            @Nullable Actor by,
            LocalDate asOf,
            @Nullable Status status,
            String summary,
            List<String> evidence)
            implements HistoryEntry {

        static ProgressReported of(History.Report report) {
            return new ProgressReported(
                    report.reportedAt(),
                    report.reportedBy(),
                    report.asOf(),
                    report.status(),
                    report.summary(),
                    report.evidence());
        }

        @Override
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "PROGRESS_REPORTED")
        public String kind() {
            return "PROGRESS_REPORTED";
        }
    }
}
