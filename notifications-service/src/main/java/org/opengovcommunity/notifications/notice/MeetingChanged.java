package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of commitments' event of a changed meeting, as far as a notice tells it. */
record MeetingChanged(
        String meetingId,
        String title,
        Instant start,
        Instant end,
        ZoneId timeZone,
        Audience audience,
        @Nullable String place,
        @Nullable List<String> agenda,
        Plan previous,
        @Nullable String reason,
        Person changedBy,
        Instant changedAt)
        implements AboutMeeting {

    static final String TYPE = "org.opengovcommunity.commitments.meeting-changed.v1";

    /** How it was planned before. */
    record Plan(
            String title,
            Instant start,
            Instant end,
            ZoneId timeZone,
            @Nullable String place,
            @Nullable List<String> agenda) {}
}
