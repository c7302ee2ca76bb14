package org.opengovcommunity.archive.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.log.Hash;

/**
 * Something the community did, as it came in. It never changes.
 *
 * @param id follows from the event's source and id, so that a repeat is the same record
 * @param about id of what it tells about, such as a notice or a milestone's commitment
 * @param body the event's body, byte for byte
 */
public record ArchiveRecord(
        String id,
        String series,
        String type,
        @Nullable String about,
        Description description,
        Instant receivedAt,
        String sha256,
        Envelope envelope,
        byte[] body) {

    /** Hexadecimal digits of an id. */
    private static final int ID_LENGTH = 40;

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

    /** The id of the record of an event. */
    public static String id(String source, String eventId) {
        return Hash.ofText(source + "\n" + eventId).hex().substring(0, ID_LENGTH);
    }

    /** What the log says about this record at a place. */
    public Leaf leaf(long place) {
        return Arrival.Item.of(this).leaf(series, place);
    }
}
