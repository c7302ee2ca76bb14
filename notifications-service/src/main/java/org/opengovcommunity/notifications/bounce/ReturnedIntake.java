package org.opengovcommunity.notifications.bounce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.receiving.ReturnedMail;

/**
 * Stores what comes back, nothing more: a storm of it must not keep the receiver from new posts. Whoever stores does it
 * for all that wait at that moment, so that a hundred connections cost one write and not a hundred.
 */
final class ReturnedIntake implements ReturnedMail {

    private static final int MOST_AT_ONCE = 200;

    private final ReturnedStore store;
    private final Complaints complaints;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    private static final class Waiting {

        private final Returned message;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(Returned message) {
            this.message = message;
        }
    }

    ReturnedIntake(ReturnedStore store, Complaints complaints, Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.clock = clock;
    }

    /**
     * Comes back once the message is stored.
     *
     * @throws RuntimeException when it is not
     */
    @Override
    public void returned(String list, String token, byte[] raw) {
        var one = new Waiting(Returned.of(list, token, raw, clock.instant()));
        waiting.add(one);
        writing.lock();
        try {
            while (!one.done) {
                write();
            }
        } finally {
            writing.unlock();
        }
        if (one.failure != null) {
            throw one.failure;
        }
    }

    @Override
    public boolean complained(byte[] raw) {
        Optional<Complaints.Copied> copy = complaints.copy(raw);
        copy.ifPresent(of -> returned(of.list(), of.token(), raw));
        return copy.isPresent();
    }

    /** How many wait to be stored. */
    int waiting() {
        return waiting.size();
    }

    private void write() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
            if (together.size() == MOST_AT_ONCE) {
                break;
            }
        }
        RuntimeException failure = null;
        try {
            store.add(together.stream().map(one -> one.message).toList());
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Waiting one : together) {
            one.failure = failure;
            one.done = true;
        }
    }
}
