package org.opengovcommunity.defaults.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.opengovcommunity.defaults.outbox.OutboxStore.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the events of outboxes on Kafka, and takes them out once they are there. */
final class OutboxPublisher {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    private final OutboxStore store;
    private final EventPublisher events;

    OutboxPublisher(OutboxStore store, EventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Answers those that could not be published; they stay as they are. */
    List<Outbox> publish(String collection, List<Outbox> outboxes) {
        Map<Outbox, CompletableFuture<?>> sent = new LinkedHashMap<>();
        outboxes.forEach(outbox -> sent.put(outbox, send(outbox)));
        List<Outbox> published = new ArrayList<>();
        List<Outbox> left = new ArrayList<>();
        sent.forEach((outbox, sends) -> {
            try {
                sends.join();
                published.add(outbox);
            } catch (RuntimeException e) {
                log.warn("Not published, will be tried again: {}", e.toString());
                left.add(outbox);
            }
        });
        if (!published.isEmpty()) {
            store.remove(collection, published);
        }
        return left;
    }

    private CompletableFuture<?> send(Outbox outbox) {
        return CompletableFuture.allOf(
                outbox.events().stream().map(events::publish).toArray(CompletableFuture[]::new));
    }
}
