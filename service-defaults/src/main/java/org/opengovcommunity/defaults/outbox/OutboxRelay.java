package org.opengovcommunity.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events that wait in aggregates, in order per aggregate, and removes them once Kafka has them. Writers
 * hand it the aggregate's id, so the way is short; a sweep finds what a crash or an absent broker left behind. An event
 * may be published twice (a crash between publish and remove), never lost.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** How long an event may wait before the sweep takes it up; younger ones are on their way already. */
    static final Duration SWEEP_AGE = Duration.ofSeconds(3);

    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private record Handed(String collection, Object id) {}

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final List<String> collections;
    private final Clock clock;
    private final BlockingQueue<Handed> queue = new LinkedBlockingQueue<>(100_000);
    private volatile boolean running;
    private Thread worker = new Thread();

    OutboxRelay(OutboxStore store, EventPublisher publisher, List<String> collections, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.collections = collections;
        this.clock = clock;
    }

    /** Says that these aggregates have just been written with events. What does not fit is left to the sweep. */
    void relay(String collection, Collection<?> ids) {
        for (Object id : ids) {
            if (!queue.offer(new Handed(collection, id))) {
                return;
            }
        }
    }

    @Override
    public void start() {
        collections.forEach(store::ensureIndex);
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        Instant nextSweep = clock.instant();
        while (running) {
            try {
                publishHanded(SWEEP_INTERVAL);
                if (!clock.instant().isBefore(nextSweep)) {
                    sweep();
                    nextSweep = clock.instant().plus(SWEEP_INTERVAL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Events wait in the outbox: {}", e.toString());
            }
        }
    }

    private void publishHanded(Duration wait) throws InterruptedException {
        Handed first = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Handed> handed = new ArrayList<>(List.of(first));
        queue.drainTo(handed, BATCH - 1);
        Map<String, Set<Object>> ids = new LinkedHashMap<>();
        handed.forEach(one -> ids.computeIfAbsent(one.collection(), name -> new LinkedHashSet<>())
                .add(one.id()));
        ids.forEach((collection, aggregates) -> publish(collection, store.pending(collection, aggregates)));
    }

    /** Publishes what has waited longer than {@link #SWEEP_AGE}. */
    void sweep() {
        Instant due = clock.instant().minus(SWEEP_AGE);
        for (String collection : collections) {
            List<OutboxStore.Outbox> overdue = store.pending(collection, BATCH).stream()
                    .filter(outbox -> !outbox.events().isEmpty())
                    .filter(outbox -> outbox.events().getFirst().time().isBefore(due))
                    .toList();
            publish(collection, overdue);
        }
    }

    private void publish(String collection, List<OutboxStore.Outbox> outboxes) {
        Map<OutboxStore.Outbox, CompletableFuture<?>> sent = new LinkedHashMap<>();
        for (OutboxStore.Outbox outbox : outboxes) {
            CompletableFuture<?>[] sends =
                    outbox.events().stream().map(publisher::publish).toArray(CompletableFuture[]::new);
            sent.put(outbox, CompletableFuture.allOf(sends));
        }
        List<OutboxStore.Outbox> published = new ArrayList<>();
        sent.forEach((outbox, sends) -> {
            try {
                sends.join();
                published.add(outbox);
            } catch (RuntimeException e) {
                log.warn("Not published, will be tried again: {}", e.toString());
            }
        });
        if (!published.isEmpty()) {
            store.remove(collection, published);
        }
    }
}
