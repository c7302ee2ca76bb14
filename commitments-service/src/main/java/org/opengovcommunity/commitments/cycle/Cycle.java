package org.opengovcommunity.commitments.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One National Action Plan from its publication to its end. What the sources do not say is absent.
 *
 * @param ordinal which plan of the country it is, counted from 1
 * @param end the last day on which a deadline may lie
 * @param endPrecision {@code MONTH} when only the month is known; the date is then its last day
 * @param publishedPrecision as {@code endPrecision}
 * @param years as the plan names them, e.g. {@code 2022-2024}
 * @param sourceDocuments names of the files the facts were taken from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cycle(
        String id,
        @Nullable Integer ordinal,
        String title,
        State state,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endPrecision,
        @Nullable LocalDate published,
        @Nullable String publishedPrecision,
        @Nullable String years,
        @Nullable String resultNote,
        @Nullable String numberingNote,
        List<String> sourceDocuments,
        List<Theme> themes) {

    /** Only an active cycle takes deadline changes and progress. */
    public enum State {
        DRAFT,
        ACTIVE,
        CONCLUDED,
        WITHDRAWN
    }

    /** A chapter of the plan. */
    public record Theme(String id, String title) {}

    /** Whether nobody works on the plan any more. */
    public boolean isOver() {
        return state == State.CONCLUDED || state == State.WITHDRAWN;
    }

    /** Whether a deadline on this day lies within the cycle; an unknown start or end excludes nothing. */
    public boolean covers(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /** Sorts cycles by their ordinal, those without one last. */
    public String sortKey() {
        return "%03d/%s".formatted(ordinal == null ? 999 : ordinal, id);
    }
}
