package org.opengovcommunity.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengovcommunity.defaults.outbox.OutboxStore.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events that wait in aggregates, in order per aggregate, and removes them once Kafka has them. Writers
 * hand it the aggregate's id, so the way is short; a sweep finds what a crash or an absent broker left behind. An event
 * may be published twice (a crash between publish and remove), never lost.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxStore store;
    private final OutboxPublisher publisher;
    private final Map<String, OutboxCollection> collections;
    private final Duration sweepInterval;
    private final Clock clock;
    private final OutboxQueue queue = new OutboxQueue();
    private final OutboxSweep sweep;
    private volatile OutboxSweep.Seen seen = OutboxSweep.Seen.NOTHING;
    private volatile boolean running;
    private volatile boolean leftovers = true;
    private Thread worker = new Thread();

    /**
     * @param sweepInterval how often to look for what other instances' crashes left behind. After a failure of its own
     *     the relay looks every second.
     */
    OutboxRelay(
            OutboxStore store,
            EventPublisher events,
            List<OutboxCollection> collections,
            Duration sweepInterval,
            Clock clock) {
        this.store = store;
        this.publisher = new OutboxPublisher(store, events);
        this.collections = collections.stream().collect(Collectors.toMap(OutboxCollection::name, Function.identity()));
        this.sweepInterval = sweepInterval;
        this.clock = clock;
        this.sweep = new OutboxSweep(store, publisher, collections, clock);
    }

    /** Says that an aggregate has just been written with events. What does not fit is left to the sweep. */
    void relay(String collection, Object id) {
        lookAgain(!queue.offer(collection, id));
    }

    /** Says that a new aggregate has just been written with exactly these events. */
    void relay(String collection, Outbox outbox) {
        lookAgain(!queue.offer(collection, outbox));
    }

    /** How many aggregates have unpublished events: those that the last sweep saw, and those handed over since. */
    long pending() {
        return seen.aggregates() + queue.size();
    }

    /** How long the oldest event that the last sweep left has waited. */
    Duration age() {
        return seen.oldest();
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
        while (running || queue.size() > 0) {
            try {
                queue.take(RETRY_INTERVAL).forEach(this::publish);
                Duration interval = leftovers ? RETRY_INTERVAL : sweepInterval;
                if (running && !clock.instant().isBefore(lastSweep.plus(interval))) {
                    lastSweep = clock.instant();
                    leftovers = false;
                    seen = sweep.run();
                    lookAgain(seen.more());
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

    private void publish(String collection, OutboxQueue.Taken taken) {
        int atOnce = collections.get(collection).atOnce();
        for (int from = 0; from < taken.unread().size(); from += atOnce) {
            var some = taken.unread()
                    .subList(from, Math.min(from + atOnce, taken.unread().size()));
            publish(collection, store.pending(collection, some));
        }
        publish(collection, taken.known());
    }

    private void publish(String collection, List<Outbox> outboxes) {
        lookAgain(!publisher.publish(collection, outboxes).isEmpty());
    }

    /** Soon, and not only at the next sweep, when something was left; writers and the worker say so at the same time. */
    private void lookAgain(boolean left) {
        if (left) {
            leftovers = true;
        }
    }
}
