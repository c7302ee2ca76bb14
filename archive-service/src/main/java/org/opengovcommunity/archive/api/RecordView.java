package org.opengovcommunity.archive.api;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.springframework.http.MediaType;

/**
 * A record without its bytes.
 *
 * @param sequence null for the moment until the record has its place in the log
 * @param about id of what it tells about
 * @param claimedAt when it happened, as its sender says
 * @param sha256 hex, of the original bytes
 * @param bodySha256 hex, of the body of the event that brought it
 * @param envelopeSha256 hex, over canonical JSON (RFC 8785) of the attributes and the field {@code bodySha256}
 * @param attributes the CloudEvents attributes
 * @param related path of the search for this record, the events that it tells of when it is a notice, and all notices
 *     that these events caused
 * @param roster of a notice
 */
record RecordView(
        String id,
        String series,
        @Nullable Long sequence,
        String type,
        @Nullable String about,
        String subject,
        String sender,
        @Nullable String messageId,
        @Nullable Instant claimedAt,
        Instant receivedAt,
        String contentType,
        int size,
        String sha256,
        String bodySha256,
        String envelopeSha256,
        Map<String, String> attributes,
        String related,
        @Nullable RosterView roster) {

    static RecordView of(
            ArchiveRecord record,
            @Nullable Long sequence,
            int size,
            MediaType contentType,
            String related,
            @Nullable RosterView roster) {
        var description = record.description();
        return new RecordView(
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
                contentType.toString(),
                size,
                record.sha256(),
                record.envelope().bodySha256(),
                record.envelope().sha256(),
                new TreeMap<>(record.envelope().attributes()),
                related,
                roster);
    }
}
