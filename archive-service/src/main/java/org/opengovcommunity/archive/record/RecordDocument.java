package org.opengovcommunity.archive.record;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.record.ArchiveRecord.Description;

/** How a record lies in its document. */
final class RecordDocument {

    private RecordDocument() {}

    static Document of(ArchiveRecord record) {
        var document = new Document("_id", record.id())
                .append("series", record.series())
                .append("type", record.type())
                .append("about", record.about())
                .append("subject", record.description().subject())
                .append("sender", record.description().sender())
                .append("receivedAt", Date.from(record.receivedAt()))
                .append("sha256", record.sha256())
                .append("envelopeSha256", record.envelope().sha256())
                .append("bodySha256", record.envelope().bodySha256())
                .append(
                        "attributes",
                        new Document(new HashMap<>(record.envelope().attributes())))
                .append("body", new Binary(record.body()));
        appendPresent(document, "messageId", record.description().messageId());
        Instant claimed = record.description().claimedAt();
        appendPresent(document, "claimedAt", claimed == null ? null : Date.from(claimed));
        return document;
    }

    static ArchiveRecord record(Document document) {
        Map<String, String> attributes = new HashMap<>();
        document.get("attributes", Document.class).forEach((name, value) -> attributes.put(name, (String) value));
        return new ArchiveRecord(
                document.getString("_id"),
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
                new Envelope(attributes, document.getString("bodySha256")),
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
