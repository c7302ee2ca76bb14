package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of commitments' event of a changed deadline, as far as a notice tells it. */
record DeadlineChanged(
        String milestoneId,
        String milestoneTitle,
        String commitmentId,
        String commitmentTitle,
        @Nullable String cycleTitle,
        @Nullable String leadAgency,
        @Nullable Deadline previousDeadline,
        @Nullable Deadline newDeadline,
        String reason,
        Person changedBy,
        Instant changedAt)
        implements AboutMilestone {

    static final String TYPE = "org.opengovcommunity.commitments.milestone-deadline-changed.v1";
}
