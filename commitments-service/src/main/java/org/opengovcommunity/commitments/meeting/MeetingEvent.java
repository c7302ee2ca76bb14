package org.opengovcommunity.commitments.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;

/** What this service publishes about meetings; the samples lie in {@code resources/events}. */
public sealed interface MeetingEvent {

    /** The last part of the CloudEvents type. */
    String name();

    /**
     * A meeting was put on the calendar.
     *
     * @param imported it came with a plan that was loaded, so nobody has to be told of it
     * @param scheduledBy null when the platform came with it
     */
    record Scheduled(
            String meetingId,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            Meeting.Audience audience,
            List<String> documents,
            boolean imported,
            @Nullable String place,
            List<String> agenda,
            @Nullable Actor scheduledBy)
            implements MeetingEvent {

        static Scheduled by(Actor by, Meeting meeting) {
            return of(meeting, false, by);
        }

        static Scheduled imported(Meeting meeting, @Nullable Actor by) {
            return of(meeting, true, by);
        }

        private static Scheduled of(Meeting meeting, boolean imported, @Nullable Actor by) {
            return new Scheduled(
                    meeting.id(),
                    meeting.title(),
                    meeting.start(),
                    meeting.end(),
                    meeting.timeZone(),
                    meeting.audience(),
                    meeting.documents(),
                    imported,
                    meeting.place(),
                    meeting.agenda(),
                    by);
        }

        @Override
        public String name() {
            return "meeting-scheduled";
        }
    }

    /** A meeting has another time, place, title or agenda. */
    record Changed(
            String meetingId,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            Meeting.Audience audience,
            @Nullable String place,
            List<String> agenda,
            MeetingPlan previous,
            @Nullable String reason,
            Actor changedBy,
            Instant changedAt)
            implements MeetingEvent {

        static Changed of(Meeting before, Meeting meeting, @Nullable PlainText reason, Actor by, Instant at) {
            return new Changed(
                    meeting.id(),
                    meeting.title(),
                    meeting.start(),
                    meeting.end(),
                    meeting.timeZone(),
                    meeting.audience(),
                    meeting.place(),
                    meeting.agenda(),
                    before.plan(),
                    reason == null ? null : reason.value(),
                    by,
                    at);
        }

        @Override
        public String name() {
            return "meeting-changed";
        }
    }

    /** A meeting does not take place. */
    record Cancelled(
            String meetingId,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            Meeting.Audience audience,
            @Nullable String place,
            String reason,
            Actor cancelledBy,
            Instant cancelledAt)
            implements MeetingEvent {

        static Cancelled of(Meeting meeting, PlainText reason, Actor by, Instant at) {
            return new Cancelled(
                    meeting.id(),
                    meeting.title(),
                    meeting.start(),
                    meeting.end(),
                    meeting.timeZone(),
                    meeting.audience(),
                    meeting.place(),
                    reason.value(),
                    by,
                    at);
        }

        @Override
        public String name() {
            return "meeting-cancelled";
        }
    }
}
