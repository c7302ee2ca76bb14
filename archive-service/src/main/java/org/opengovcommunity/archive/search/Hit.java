package org.opengovcommunity.archive.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.ArchiveRecord;

/**
 * A record as a search finds it.
 *
 * @param about id of what it tells about
 * @param claimedAt when it happened, as its sender says
 * @param sha256 hex, of the original bytes
 */
public record Hit(
        String id,
        String series,
        long sequence,
        String type,
        @Nullable String about,
        String subject,
        String sender,
        @Nullable String messageId,
        @Nullable Instant claimedAt,
        Instant receivedAt,
        String sha256) {

    static Hit of(ArchiveRecord record, long sequence) {
        var description = record.description();
        return new Hit(
                record.id(),
                record.series(),
                sequence,
                record.type(),
                record.about(),
                description.subject(),
                description.sender(),
                description.messageId(),
                description.claimedAt(),
                record.receivedAt(),
                record.sha256());
    }
}
