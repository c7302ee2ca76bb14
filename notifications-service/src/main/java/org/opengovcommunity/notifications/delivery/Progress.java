package org.opengovcommunity.notifications.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opengovcommunity.defaults.events.TransientException;

/**
 * How far batches are: in the store, and in memory what the store did not take because it was away, so that nobody is
 * served twice for that.
 */
final class Progress {

    private final Batches batches;
    private final GroupCommit<Batch> checkpoints;
    private final Map<String, Batch> unsaved = new ConcurrentHashMap<>();

    Progress(Batches batches) {
        this.batches = batches;
        this.checkpoints = new GroupCommit<>(batches::reached);
    }

    Optional<Batch> find(String id) {
        Optional<Batch> stored = batches.find(id);
        Batch kept = unsaved.remove(id);
        return stored.map(batch -> kept != null && kept.version() == batch.version() ? kept : batch);
    }

    /** After a recipient who is not the last, before the next: so a crash repeats one message of each worker at most. */
    void reached(Batch batch) {
        try {
            checkpoints.commit(batch);
        } catch (RuntimeException away) {
            unsaved.put(batch.id(), batch);
            throw away;
        }
    }

    /**
     * @param reached what the worker has done
     * @param next what is to be stored, which follows from it
     * @throws TransientException when another worker has changed the batch
     */
    void save(Batch reached, Batch next, List<DeliveryEvent> events) {
        if (!stored(reached, next, events)) {
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
}
