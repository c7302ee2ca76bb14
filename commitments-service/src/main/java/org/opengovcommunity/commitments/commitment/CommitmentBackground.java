package org.opengovcommunity.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else an imported plan and its assessments say of a commitment.
 *
 * @param heading the plan's own heading above it
 * @param statusBasis how the plan's assessment came to the status
 * @param completion the word of the plan's own scale
 * @param endNote what the end-of-term assessment says about its end
 * @param expected when that assessment expected it to be done
 * @param irm findings of OGP's Independent Reporting Mechanism, as published
 * @param ogpUrl its page at the Open Government Partnership
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommitmentBackground(
        @Nullable String heading,
        List<LeadOffice> leadOffices,
        @Nullable LocalDate statusAsOf,
        @Nullable String statusBasis,
        @Nullable String completion,
        @Nullable LocalDate completionAsOf,
        @Nullable String endNote,
        @Nullable Deadline expected,
        Map<String, Object> irm,
        @Nullable String ogpUrl) {

    /** An office within a lead agency. */
    public record LeadOffice(String agency, String office) {}
}
