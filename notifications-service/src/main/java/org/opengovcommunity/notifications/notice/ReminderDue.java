package org.opengovcommunity.notifications.notice;

import org.jspecify.annotations.Nullable;

/**
 * The body of commitments' event of a deadline that is near, as far as a notice tells it.
 *
 * @param daysLeft until the last day that is in time; 0 on that day
 */
record ReminderDue(
        String milestoneId,
        String milestoneTitle,
        String commitmentId,
        String commitmentTitle,
        @Nullable String cycleTitle,
        @Nullable String leadAgency,
        Deadline deadline,
        @Nullable Status status,
        long daysLeft)
        implements AboutMilestone {

    static final String TYPE = "org.opengovcommunity.commitments.milestone-reminder-due.v1";

    /** E.g. {@code in 7 days}. */
    String when() {
        if (daysLeft == 0) {
            return "today";
        }
        return daysLeft == 1 ? "tomorrow" : "in " + daysLeft + " days";
    }
}
