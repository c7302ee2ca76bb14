package org.opengovcommunity.notifications.notice;

import org.jspecify.annotations.Nullable;

/** The body of commitments' event of a deadline that has passed, as far as a notice tells it. */
record Overdue(
        String milestoneId,
        String milestoneTitle,
        String commitmentId,
        String commitmentTitle,
        @Nullable String cycleTitle,
        @Nullable String leadAgency,
        Deadline deadline,
        @Nullable Status status)
        implements AboutMilestone {

    static final String TYPE = "org.opengovcommunity.commitments.milestone-overdue.v1";
}
