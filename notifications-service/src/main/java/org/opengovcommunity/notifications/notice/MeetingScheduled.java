package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The body of commitments' event of a meeting, as far as a notice tells it.
 *
 * @param timeZone where it takes place
 * @param audience PUBLIC or GOVERNMENT
 * @param imported it came with a plan that was loaded; absent in older events
 */
record MeetingScheduled(
        String title,
        Instant start,
        Instant end,
        ZoneId timeZone,
        Audience audience,
        @Nullable Boolean imported) {

    static final String TYPE = "org.opengovcommunity.commitments.meeting-scheduled.v1";

    enum Audience {
        PUBLIC,
        GOVERNMENT
    }
}
