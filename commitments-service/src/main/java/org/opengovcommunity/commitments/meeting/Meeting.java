package org.opengovcommunity.commitments.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;

/**
 * A meeting of the community: the aggregate that is changed, stored and announced as one.
 *
 * @param version raised by each change; also the sequence of its events
 * @param timeZone where it takes place, an IANA name such as {@code America/New_York}
 * @param place see {@link MeetingPlan}
 * @param documents kinds of documents that came out of it, e.g. {@code minutes}
 * @param cancelled null while it is to take place
 */
public record Meeting(
        String id,
        long version,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable String place,
        List<String> agenda,
        Audience audience,
        List<String> documents,
        @Nullable Cancellation cancelled) {

    private static final long FIRST = 1;

    /** Who is invited, and who may know of it. */
    public enum Audience {
        PUBLIC,
        GOVERNMENT
    }

    /** Why it does not take place. */
    public record Cancellation(String reason, Instant at) {}

    /** The meeting after a change, and what is to be announced about it. */
    public record Changed(Meeting meeting, MeetingEvent event) {}

    /**
     * A new one.
     *
     * @throws Refused when it would be over by now
     */
    static Changed schedule(String id, MeetingPlan plan, Audience audience, Actor by, Instant at) {
        requireToCome(plan, at);
        var meeting = of(id, FIRST, plan, audience, List.of(), null);
        return new Changed(meeting, MeetingEvent.Scheduled.by(by, meeting));
    }

    /**
     * Gives it another time, place, title or agenda.
     *
     * @param reason null when there is nothing to say
     * @throws Refused when it is over or cancelled, or nothing would change
     */
    Changed change(MeetingPlan plan, @Nullable PlainText reason, Actor by, Instant at) {
        requireAhead(at);
        requireToCome(plan, at);
        if (plan.equals(plan())) {
            throw Refused.byState("meeting-unchanged", "The meeting is planned so already.");
        }
        var changed = of(id, version + 1, plan, audience, documents, null);
        return new Changed(changed, MeetingEvent.Changed.of(this, changed, reason, by, at));
    }

    /** @throws Refused when it is over or cancelled already */
    Changed cancel(PlainText reason, Actor by, Instant at) {
        requireAhead(at);
        var changed = of(id, version + 1, plan(), audience, documents, new Cancellation(reason.value(), at));
        return new Changed(changed, MeetingEvent.Cancelled.of(changed, reason, by, at));
    }

    MeetingPlan plan() {
        return new MeetingPlan(title, start, end, timeZone, place, agenda);
    }

    String sortKey() {
        return start + "/" + id;
    }

    private void requireAhead(Instant now) {
        if (cancelled != null) {
            throw Refused.byState("meeting-cancelled", "The meeting is cancelled.");
        }
        if (!end.isAfter(now)) {
            throw Refused.byState("meeting-over", "The meeting is over.");
        }
    }

    private static void requireToCome(MeetingPlan plan, Instant now) {
        if (!plan.end().isAfter(now)) {
            throw Refused.byRule("meeting-in-the-past", "end", "must lie in the future");
        }
    }

    private static Meeting of(
            String id,
            long version,
            MeetingPlan plan,
            Audience audience,
            List<String> documents,
            @Nullable Cancellation cancelled) {
        return new Meeting(
                id,
                version,
                plan.title(),
                plan.start(),
                plan.end(),
                plan.timeZone(),
                plan.place(),
                plan.agenda(),
                audience,
                documents,
                cancelled);
    }
}
