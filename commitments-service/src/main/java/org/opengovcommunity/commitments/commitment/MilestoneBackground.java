package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else an imported plan says of a milestone.
 *
 * @param planId how the plan numbers it, e.g. {@code 11a}
 * @param completion the word of the plan's own scale, e.g. {@code Substantial}
 * @param dueText the plan's own words for the deadline
 * @param dueBasis how the deadline was derived from them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MilestoneBackground(
        @Nullable String planId,
        @Nullable String leadOffice,
        @Nullable String completion,
        @Nullable LocalDate completedOn,
        @Nullable String statusNote,
        @Nullable String dueText,
        @Nullable String dueBasis,
        List<String> evidence) {}
