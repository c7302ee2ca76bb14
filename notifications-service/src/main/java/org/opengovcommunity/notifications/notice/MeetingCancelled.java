package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of commitments' event of a cancelled meeting, as far as a notice tells it. */
record MeetingCancelled(
        String meetingId,
        String title,
        Instant start,
        Instant end,
        ZoneId timeZone,
        Audience audience,
        @Nullable String place,
        @Nullable List<String> agenda,
        String reason,
        Person cancelledBy,
        Instant cancelledAt)
        implements AboutMeeting {

    static final String TYPE = "org.opengovcommunity.commitments.meeting-cancelled.v1";
}
