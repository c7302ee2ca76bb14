package org.opengovcommunity.archive.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something the community did, as it came in. It never changes.
 *
 * @param id one of {@link RecordIds}
 * @param event what the event is told from others by, so that a repeat of it is not another record
 * @param about id of what it tells about, such as a notice or a milestone's commitment
 * @param body the event's body, byte for byte
 */
public record ArchiveRecord(
        String id,
        String event,
        String series,
        String type,
        @Nullable String about,
        Description description,
        Instant receivedAt,
        String sha256,
        Envelope envelope,
        byte[] body) {

    public ArchiveRecord {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What people look for.
     *
     * @param claimedAt when it happened, as its sender says
     */
    public record Description(
            String subject,
            String sender,
            @Nullable String messageId,
            @Nullable Instant claimedAt) {}

    /** What an event is told from others by: source and id, as CloudEvents has it. */
    public static String event(String source, String eventId) {
        return source + " " + eventId;
    }

    /** The event's id, which its source gave it. */
    public String eventId() {
        return event.substring(event.indexOf(' ') + 1);
    }

    /** What the log says about this record at a place. */
    public Leaf leaf(long place) {
        return Arrival.Item.of(this).leaf(series, place);
    }
}
