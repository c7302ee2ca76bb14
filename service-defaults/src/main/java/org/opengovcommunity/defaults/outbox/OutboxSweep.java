package org.opengovcommunity.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opengovcommunity.defaults.outbox.OutboxStore.Outbox;

/** Publishes what has waited too long: what a crash, an absent broker or a full queue left behind. */
final class OutboxSweep {

    /** How long an event may wait before it is taken up here; younger ones are on their way already. */
    static final Duration AGE = Duration.ofSeconds(3);

    private static final int MOST = 500;

    private final OutboxStore store;
    private final OutboxPublisher publisher;
    private final Collection<OutboxCollection> collections;
    private final Clock clock;

    /**
     * @param more whether something was left, to be looked at again soon
     * @param aggregates that have unpublished events
     * @param oldest how long the oldest event has waited
     */
    record Seen(boolean more, long aggregates, Duration oldest) {

        static final Seen NOTHING = new Seen(false, 0, Duration.ZERO);

        private Seen and(Seen other) {
            return new Seen(
                    more || other.more,
                    aggregates + other.aggregates,
                    oldest.compareTo(other.oldest) >= 0 ? oldest : other.oldest);
        }
    }

    OutboxSweep(OutboxStore store, OutboxPublisher publisher, Collection<OutboxCollection> collections, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.collections = collections;
        this.clock = clock;
    }

    Seen run() {
        return collections.stream().map(this::sweep).reduce(Seen.NOTHING, Seen::and);
    }

    private Seen sweep(OutboxCollection collection) {
        Instant now = clock.instant();
        int looked = 0;
        boolean full;
        List<Outbox> pending;
        List<Outbox> left;
        do {
            pending = store.pending(collection.name(), collection.atOnce());
            left = publishOverdue(collection.name(), pending, now);
            full = pending.size() == collection.atOnce();
            looked += collection.atOnce();
        } while (full && left.isEmpty() && looked < MOST);
        // Behind a full page there are more, about as old as those in it.
        List<Outbox> waiting = full ? pending : left;
        return new Seen(!waiting.isEmpty(), waiting.size(), oldest(waiting, now));
    }

    /** Answers those that are left. */
    private List<Outbox> publishOverdue(String collection, List<Outbox> pending, Instant now) {
        Instant due = now.minus(AGE);
        Map<Boolean, List<Outbox>> overdue = pending.stream()
                .collect(Collectors.partitioningBy(outbox -> outbox.oldest().isBefore(due)));
        List<Outbox> left = new ArrayList<>(overdue.get(false));
        left.addAll(publisher.publish(collection, overdue.get(true)));
        return left;
    }

    private static Duration oldest(List<Outbox> outboxes, Instant now) {
        // Those that are served already are as old as can be, so that they are taken up here.
        return outboxes.stream()
                .filter(outbox -> !outbox.events().isEmpty())
                .map(outbox -> Duration.between(outbox.oldest(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
