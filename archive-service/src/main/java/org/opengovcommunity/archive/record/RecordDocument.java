package org.opengovcommunity.archive.record;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;

/** How a record lies in its document: with few fields, for each costs the embedded store time. */
final class RecordDocument {

    private RecordDocument() {}

    static Document of(ArchiveRecord record) {
        var description = record.description();
        var document = new Document("_id", record.id())
                .append("event", record.event())
                .append("series", record.series())
                .append("type", record.type())
                .append("subject", description.subject())
                .append("sender", description.sender())
                .append("receivedAt", Date.from(record.receivedAt()))
                .append("sha256", record.sha256())
                .append("envelope", record.envelope().canonical())
                .append("body", new Binary(record.body()));
        appendPresent(document, "about", record.about());
        appendPresent(document, "messageId", description.messageId());
        Instant claimed = description.claimedAt();
        appendPresent(document, "claimedAt", claimed == null ? null : Date.from(claimed));
        return document;
    }

    static ArchiveRecord record(Document document) {
        return new ArchiveRecord(
                document.getString("_id"),
                document.getString("event"),
                document.getString("series"),
                document.getString("type"),
                document.getString("about"),
                new Description(
                        document.getString("subject"),
                        document.getString("sender"),
                        document.getString("messageId"),
                        instant(document.getDate("claimedAt"))),
                document.getDate("receivedAt").toInstant(),
                document.getString("sha256"),
                Envelope.ofCanonical(document.getString("envelope")),
                document.get("body", Binary.class).getData());
    }

    private static void appendPresent(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
