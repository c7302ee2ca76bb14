package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of commitments' event of a meeting, as far as a notice tells it.
 *
 * @param imported it came with a plan that was loaded; absent in older events
 */
record MeetingScheduled(
        String meetingId,
        String title,
        Instant start,
        Instant end,
        ZoneId timeZone,
        Audience audience,
        @Nullable String place,
        @Nullable List<String> agenda,
        @Nullable Boolean imported)
        implements AboutMeeting {

    static final String TYPE = "org.opengovcommunity.commitments.meeting-scheduled.v1";
}
