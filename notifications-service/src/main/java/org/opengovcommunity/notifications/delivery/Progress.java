package org.opengovcommunity.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.events.TransientException;

/**
 * How far batches are: after each recipient in the journal of this machine, now and then and at the end in the store, and
 * in memory what the store did not take because it was away. So a killed process repeats the one message that each worker
 * had sent last, a machine that is gone what its workers had sent within {@link #STORED_EVERY}, and nobody else anything.
 */
final class Progress {

    private static final Duration STORED_EVERY = Duration.ofMillis(500);

    private final Batches batches;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, Instant> stored = new ConcurrentHashMap<>();
    private final Map<String, Batch> unsaved = new ConcurrentHashMap<>();

    Progress(Batches batches, Journal journal, Clock clock) {
        this.batches = batches;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets the store know where the workers of killed processes were. To be done before anybody delivers. */
    void recover() {
        List<Batch> reached = journal.abandoned().entrySet().stream()
                .flatMap(entry -> reached(entry.getKey(), entry.getValue()))
                .toList();
        batches.reached(reached);
        journal.forgetAbandoned();
    }

    Optional<Batch> find(String id) {
        Optional<Batch> found = batches.find(id);
        // Only what is worked on now is saved, and thereby forgotten here, in the end.
        found.filter(batch -> batch.state() == Batch.State.QUEUED).ifPresent(batch -> stored.put(id, clock.instant()));
        Batch kept = unsaved.remove(id);
        return found.map(batch -> kept != null && kept.version() == batch.version() ? kept : batch);
    }

    /** After a recipient who is not the last of the round, before the next one's turn. */
    void reached(Batch batch) {
        journal.write(batch);
        Instant now = clock.instant();
        if (now.isBefore(stored.getOrDefault(batch.id(), Instant.MIN).plus(STORED_EVERY))) {
            return;
        }
        try {
            batches.reached(List.of(batch));
        } catch (RuntimeException away) {
            unsaved.put(batch.id(), batch);
            throw away;
        }
        stored.put(batch.id(), now);
    }

    /**
     * @param reached what the worker has done
     * @param next what is to be stored, which follows from it
     * @throws TransientException when another worker has changed the batch
     */
    void save(Batch reached, Batch next, List<DeliveryEvent> events) {
        boolean saved = stored(reached, next, events);
        stored.remove(next.id());
        journal.forget(next.id());
        if (!saved) {
            throw new TransientException("batch " + next.id() + " was changed by another worker");
        }
    }

    private boolean stored(Batch reached, Batch next, List<DeliveryEvent> events) {
        try {
            return batches.save(next, events);
        } catch (RuntimeException away) {
            unsaved.put(reached.id(), reached);
            throw away;
        }
    }

    private Stream<Batch> reached(String batchId, JournalEntry entry) {
        return batches
                .find(batchId)
                .filter(batch -> batch.version() == entry.version() && batch.next() < entry.next())
                .map(batch -> batch.at(entry.next(), entry.later(), entry.failed()))
                .stream();
    }
}
