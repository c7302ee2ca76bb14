package org.opengovcommunity.commitments.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A meeting of the community.
 *
 * @param timeZone where it takes place, an IANA name such as {@code America/New_York}
 * @param documents kinds of documents that came out of it, e.g. {@code minutes}
 */
public record Meeting(
        String id,
        long version,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        Audience audience,
        List<String> documents) {

    /** Who is invited, and who may know of it. */
    public enum Audience {
        PUBLIC,
        GOVERNMENT
    }

    MeetingEvent.Scheduled imported() {
        return new MeetingEvent.Scheduled(id, title, start, end, timeZone, audience, documents, true);
    }

    String sortKey() {
        return start + "/" + id;
    }
}
