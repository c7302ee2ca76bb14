package org.opengovcommunity.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    /** Events of so many bytes wait in memory, larger ones in the store only. */
    private static final int SMALL = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** @param outbox all that waits in the aggregate; null when that has to be looked up */
    private record Handed(String collection, Object id, OutboxStore.@Nullable Outbox outbox) {

        /** Two writes of one aggregate: what waits by now is in the store. */
        Handed and(Handed other) {
            return new Handed(collection, id, null);
        }
    }

    /** How many aggregates have unpublished events, and how long the oldest event has waited. */
    record Waiting(long aggregates, Duration oldest) {}

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final Map<String, OutboxCollection> collections;
    private final Duration sweepInterval;
    private final Clock clock;
    private final BlockingQueue<Handed> queue = new LinkedBlockingQueue<>(100_000);
    private volatile boolean running;
    private volatile boolean leftovers = true;
    private volatile Waiting waiting = new Waiting(0, Duration.ZERO);
    private Thread worker = new Thread();

    /**
     * @param sweepInterval how often to look for what other instances' crashes left behind. After a failure of its own
     *     the relay looks every second.
     */
    OutboxRelay(
            OutboxStore store,
            EventPublisher publisher,
            List<OutboxCollection> collections,
            Duration sweepInterval,
            Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.collections = collections.stream().collect(Collectors.toMap(OutboxCollection::name, Function.identity()));
        this.sweepInterval = sweepInterval;
        this.clock = clock;
    }

    /** Says that an aggregate has just been written with events. What does not fit is left to the sweep. */
    void relay(String collection, Object id) {
        offer(new Handed(collection, id, null));
    }

    /** Says that a new aggregate has just been written with exactly these events. */
    void relay(String collection, OutboxStore.Outbox outbox) {
        offer(new Handed(collection, outbox.aggregateId(), outbox.bytes() <= SMALL ? outbox : null));
    }

    private void offer(Handed handed) {
        if (!queue.offer(handed)) {
            leftovers = true;
        }
    }

    /** What the last sweep saw, and what has been handed over since. */
    Waiting waiting() {
        Waiting seen = waiting;
        return new Waiting(seen.aggregates() + queue.size(), seen.oldest());
    }

    @Override
    public void start() {
        collections.keySet().forEach(store::ensureIndexes);
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").start(this::work);
    }

    /** Ends once what was handed over is published, unless Kafka or the store is away. */
    @Override
    public void stop() {
        running = false;
        try {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the web server and the consumers, so that what their last work raised is published. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        Instant lastSweep = Instant.EPOCH;
        while (running || !queue.isEmpty()) {
            try {
                publishHanded(RETRY_INTERVAL);
                Duration interval = leftovers ? RETRY_INTERVAL : sweepInterval;
                if (running && !clock.instant().isBefore(lastSweep.plus(interval))) {
                    lastSweep = clock.instant();
                    sweep();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                leftovers = true;
                log.warn("Events wait in the outbox: {}", e.toString());
                if (!running) {
                    return;
                }
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
        Map<String, Map<Object, Handed>> collections = new LinkedHashMap<>();
        handed.forEach(one -> collections
                .computeIfAbsent(one.collection(), name -> new LinkedHashMap<>())
                .merge(one.id(), one, Handed::and));
        collections.forEach(this::publish);
    }

    private void publish(String collection, Map<Object, Handed> aggregates) {
        List<OutboxStore.Outbox> known = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (Handed handed : aggregates.values()) {
            if (handed.outbox() == null) {
                unknown.add(handed.id());
            } else {
                known.add(handed.outbox());
            }
        }
        int atOnce = atOnce(collection);
        for (int from = 0; from < unknown.size(); from += atOnce) {
            List<Object> some = unknown.subList(from, Math.min(from + atOnce, unknown.size()));
            known.addAll(store.pending(collection, some));
            publish(collection, known);
            known.clear();
        }
        publish(collection, known);
    }

    private int atOnce(String collection) {
        OutboxCollection known = collections.get(collection);
        return known == null ? BATCH : known.atOnce();
    }

    /** Publishes what has waited longer than {@link #SWEEP_AGE}; what is younger is looked at again soon. */
    private void sweep() {
        leftovers = false;
        Instant now = clock.instant();
        Instant due = now.minus(SWEEP_AGE);
        long aggregates = 0;
        Instant oldest = now;
        for (OutboxCollection collection : collections.values()) {
            boolean more = true;
            for (int seen = 0; more && seen < BATCH; seen += collection.atOnce()) {
                List<OutboxStore.Outbox> pending = store.pending(collection.name(), collection.atOnce());
                List<OutboxStore.Outbox> overdue = pending.stream()
                        .filter(outbox -> outbox.oldest().isBefore(due))
                        .toList();
                int published = publish(collection.name(), overdue);
                leftovers |= pending.size() == collection.atOnce() || overdue.size() < pending.size();
                more = published == collection.atOnce();
                aggregates += pending.size();
                oldest = pending.stream().map(OutboxStore.Outbox::oldest).reduce(oldest, OutboxRelay::earlier);
            }
        }
        waiting = new Waiting(leftovers ? aggregates : 0, Duration.between(oldest, now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Answers how many of them are published. */
    private int publish(String collection, List<OutboxStore.Outbox> outboxes) {
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
                leftovers = true;
                log.warn("Not published, will be tried again: {}", e.toString());
            }
        });
        if (!published.isEmpty()) {
            store.remove(collection, published);
        }
        return published.size();
    }
}
