package org.opengovcommunity.commitments.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.meeting.Meeting.Audience;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.stereotype.Service;

/**
 * Meetings as a caller may see and change them. Moderators and administrators arrange them; of those for government nobody
 * else learns that they exist.
 */
@Service
class MeetingService {

    private final Meetings meetings;
    private final Clock clock;

    MeetingService(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    List<Meeting> visibleTo(@Nullable Caller caller) {
        return meetings.all().stream().filter(meeting -> sees(caller, meeting)).toList();
    }

    /** @throws Problem 404 also when the caller may not know of it */
    Meeting find(String id, @Nullable Caller caller) {
        return meetings.find(id)
                .filter(meeting -> sees(caller, meeting))
                .orElseThrow(() -> Problem.notFound("meeting-not-found", "There is no meeting with this id."));
    }

    /**
     * Puts a meeting on the calendar, once for each idempotency key of a caller.
     *
     * @param idempotencyKey null when the caller takes care of repeats itself
     * @return the meeting as it is now
     */
    Meeting schedule(MeetingPlan plan, Audience audience, @Nullable String idempotencyKey, Caller caller) {
        requireOrganizer(caller);
        if (audience == Audience.GOVERNMENT && caller.sector() != Sector.GOVERNMENT) {
            throw Problem.forbidden("government-only", "Only members in government may arrange meetings of theirs.");
        }
        Meeting.Changed scheduled =
                Meeting.schedule(id(idempotencyKey, caller), plan, audience, Actor.of(caller), now());
        if (meetings.add(scheduled)) {
            return scheduled.meeting();
        }
        Meeting earlier = meetings.find(scheduled.meeting().id()).orElseThrow();
        if (earlier.version() == scheduled.meeting().version() && !earlier.equals(scheduled.meeting())) {
            throw Problem.unprocessable(
                    "idempotency-key-reused", "This Idempotency-Key was sent with another meeting.");
        }
        return earlier;
    }

    /** @param seenVersion the version that the caller decided on */
    Meeting change(String id, long seenVersion, MeetingPlan plan, @Nullable PlainText reason, Caller caller) {
        return write(id, seenVersion, caller, meeting -> meeting.change(plan, reason, Actor.of(caller), now()));
    }

    /** @param seenVersion the version that the caller decided on */
    Meeting cancel(String id, long seenVersion, PlainText reason, Caller caller) {
        return write(id, seenVersion, caller, meeting -> meeting.cancel(reason, Actor.of(caller), now()));
    }

    private Meeting write(String id, long seenVersion, Caller caller, Function<Meeting, Meeting.Changed> decision) {
        Meeting meeting = find(id, caller);
        requireOrganizer(caller);
        if (meeting.version() == seenVersion) {
            Meeting.Changed changed = decision.apply(meeting);
            if (meetings.replace(changed)) {
                return changed.meeting();
            }
        }
        throw Problem.preconditionFailed(
                "version-mismatch", "The meeting has changed since you saw it. Read it again.");
    }

    private static boolean sees(@Nullable Caller caller, Meeting meeting) {
        return meeting.audience() == Audience.PUBLIC || (caller != null && caller.sector() == Sector.GOVERNMENT);
    }

    private static void requireOrganizer(Caller caller) {
        if (!caller.has(Roles.MODERATOR) && !caller.has(Roles.ADMIN)) {
            throw Problem.forbidden("not-a-moderator", "Only moderators and administrators arrange meetings.");
        }
    }

    /** With a key a repeat finds the meeting that is there. */
    private static String id(@Nullable String idempotencyKey, Caller caller) {
        if (idempotencyKey == null) {
            return UUID.randomUUID().toString();
        }
        byte[] name = (caller.id() + "/" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
