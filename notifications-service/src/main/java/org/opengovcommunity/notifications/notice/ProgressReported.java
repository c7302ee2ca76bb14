package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of commitments' event of a progress report, as far as a notice tells it.
 *
 * @param evidence https addresses
 * @param asOf the day it was true
 */
record ProgressReported(
        String milestoneId,
        String milestoneTitle,
        String commitmentId,
        @Nullable String commitmentTitle,
        @Nullable String cycleTitle,
        @Nullable String leadAgency,
        @Nullable Status previousStatus,
        Status status,
        String summary,
        List<String> evidence,
        LocalDate asOf,
        Person reportedBy,
        Instant reportedAt)
        implements AboutMilestone {

    static final String TYPE = "org.opengovcommunity.commitments.milestone-progress-reported.v1";

    boolean completes() {
        return status == Status.COMPLETE && previousStatus != Status.COMPLETE;
    }
}
