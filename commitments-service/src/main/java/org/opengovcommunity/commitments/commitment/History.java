package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;

/** What happened to one milestone, each list oldest first. Only ever added to. */
public record History(List<Assessment> assessments, List<DeadlineChange> deadlineChanges, List<Report> reports) {

    public static final History NONE = new History(List.of(), List.of(), List.of());

    /**
     * A status that an imported plan records without saying who reported it.
     *
     * @param completion the word of the plan's own scale, e.g. {@code Substantial}
     */
    public record Assessment(
            LocalDate asOf, Status status, @Nullable String completion) {}

    /** @param previousDeadline null when the milestone had none */
    public record DeadlineChange(
            @Nullable Deadline previousDeadline,
            Deadline newDeadline,
            String reason,
            Actor changedBy,
            Instant changedAt) {}

    /**
     * Progress with its evidence.
     *
     * @param status null in imported reports that do not say
     * @param reportedBy null in imported reports
     * @param version of the milestone that holds this report as its latest; null in imported reports
     * @param retryKey the reporter's id and idempotency key, when one was sent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            LocalDate asOf,
            @Nullable Status status,
            String summary,
            List<String> evidence,
            @Nullable Actor reportedBy,
            @Nullable Instant reportedAt,
            @Nullable Long version,
            @Nullable String retryKey) {

        boolean says(Progress progress) {
            return asOf.equals(progress.asOf())
                    && status == progress.status()
                    && summary.equals(progress.summary().value())
                    && evidence.equals(progress.evidence());
        }
    }

    History with(DeadlineChange change) {
        return new History(assessments, append(deadlineChanges, change), reports);
    }

    History with(Report report) {
        return new History(assessments, deadlineChanges, append(reports, report));
    }

    /** The report that was made with this key. */
    Optional<Report> reportFor(String retryKey) {
        return reports.stream()
                .filter(report -> retryKey.equals(report.retryKey()))
                .findFirst();
    }

    private static <T> List<T> append(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
