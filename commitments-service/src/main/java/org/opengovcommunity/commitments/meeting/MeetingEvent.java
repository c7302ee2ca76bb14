package org.opengovcommunity.commitments.meeting;

import java.time.Instant;
import java.util.List;

/** What this service publishes about meetings; the samples lie in {@code resources/events}. */
public sealed interface MeetingEvent {

    /** The last part of the CloudEvents type. */
    String name();

    /**
     * A meeting was put on the calendar.
     *
     * @param imported it came with a plan that was loaded, so nobody has to be told of it
     */
    record Scheduled(
            String meetingId,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            Meeting.Audience audience,
            List<String> documents,
            boolean imported)
            implements MeetingEvent {

        @Override
        public String name() {
            return "meeting-scheduled";
        }
    }
}
