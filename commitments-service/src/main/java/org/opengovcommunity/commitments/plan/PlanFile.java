package org.opengovcommunity.commitments.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.commitment.CommitmentBackground.LeadOffice;
import org.opengovcommunity.commitments.commitment.History.Assessment;
import org.opengovcommunity.commitments.commitment.Status;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.meeting.Meeting;

/**
 * A file with plans, as {@code plans/plan-file.schema.json} describes it. Nearly everything may be absent: what the sources do not say is
 * not in the file. Agencies in it are for readers.
 */
@JsonIgnoreProperties({"source", "notes", "agencies", "otherAgencies"})
record PlanFile(List<Plan> cycles, List<Update> progressUpdates, List<Gathering> meetings) {

    PlanFile {
        progressUpdates = orEmpty(progressUpdates);
        meetings = orEmpty(meetings);
    }

    record Plan(
            String id,
            @Nullable Integer ordinal,
            String title,
            Cycle.State status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String endDatePrecision,
            @Nullable LocalDate published,
            @Nullable String publishedPrecision,
            @Nullable String years,
            @Nullable String resultNote,
            @Nullable String numberingNote,
            List<String> sourceDocuments,
            List<Cycle.Theme> themes,
            List<Promise> commitments) {

        Plan {
            sourceDocuments = orEmpty(sourceDocuments);
        }
    }

    /** A commitment. Its {@code status} is derived from its milestones, here as everywhere. */
    record Promise(
            String id,
            int number,
            String title,
            String description,
            @Nullable String themeId,
            @Nullable String heading,
            List<String> leadAgencies,
            List<String> supportAgencies,
            List<LeadOffice> leadOffices,
            @Nullable Status status,
            @Nullable LocalDate statusAsOf,
            @Nullable String statusBasis,
            @Nullable String completion,
            @Nullable LocalDate completionAsOf,
            @Nullable String endNote,
            @Nullable Due expected,
            Map<String, Object> irm,
            @Nullable String ogpUrl,
            List<Part> milestones) {

        Promise {
            leadAgencies = orEmpty(leadAgencies);
            supportAgencies = orEmpty(supportAgencies);
            leadOffices = orEmpty(leadOffices);
            irm = Objects.requireNonNullElse(irm, Map.of());
        }
    }

    /** A milestone. */
    record Part(
            String id,
            String title,
            @Nullable String description,
            @Nullable String planId,
            @Nullable String leadAgency,
            @Nullable String leadOffice,
            @Nullable Due due,
            @Nullable String dueText,
            @Nullable String dueBasis,
            @Nullable Status status,
            @Nullable LocalDate statusAsOf,
            @Nullable String statusNote,
            @Nullable String completion,
            @Nullable LocalDate completedOn,
            List<Assessment> statusHistory,
            List<String> evidence) {

        Part {
            statusHistory = orEmpty(statusHistory);
            evidence = orEmpty(evidence);
        }
    }

    /** @param date the last day of the period that {@code precision} (DAY, MONTH, YEAR) names */
    record Due(
            @Nullable LocalDate date,
            @Nullable String precision,
            @Nullable String text) {}

    record Update(
            String milestoneId, LocalDate asOf, @Nullable Status status, String summary, List<String> evidence) {

        Update {
            evidence = orEmpty(evidence);
        }
    }

    /** A meeting; its times are those of the clock on the wall. */
    record Gathering(
            String id,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            String timeZone,
            Meeting.Audience audience,
            List<String> documents) {

        Gathering {
            documents = orEmpty(documents);
        }

        Instant startsAt() {
            return at(start);
        }

        Instant endsAt() {
            return at(end);
        }

        /** A time that the clock skips is moved on by as much as it skips. */
        private Instant at(LocalDateTime local) {
            return local.atZone(ZoneId.of(timeZone)).toInstant();
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
