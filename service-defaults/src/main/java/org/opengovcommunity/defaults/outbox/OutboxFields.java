package org.opengovcommunity.defaults.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** How pending events lie in an aggregate's document. */
final class OutboxFields {

    static final String OUTBOX = "outbox";
    static final String VERSION = "version";
    static final String PENDING = "outboxPending";

    private OutboxFields() {}

    static List<Document> write(List<PendingEvent> events) {
        return events.stream().map(OutboxFields::document).toList();
    }

    static List<PendingEvent> read(Document aggregate) {
        return aggregate.getList(OUTBOX, Document.class, List.of()).stream()
                .map(OutboxFields::event)
                .toList();
    }

    private static Document document(PendingEvent event) {
        return new Document("id", event.id())
                .append("topic", event.topic())
                .append("type", event.type())
                .append("source", event.source())
                .append("time", Date.from(event.time()))
                .append("subject", event.subject())
                .append("sequence", event.sequence())
                .append("data", new Binary(event.data()))
                .append("traceparent", event.traceparent());
    }

    private static PendingEvent event(Document event) {
        Instant time = event.getDate("time").toInstant();
        return new PendingEvent(
                event.getString("id"),
                event.getString("topic"),
                event.getString("type"),
                event.getString("source"),
                time,
                event.getString("subject"),
                event.getLong("sequence"),
                event.get("data", Binary.class).getData(),
                event.getString("traceparent"));
    }
}
