package org.opengovcommunity.notifications.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes of several threads as few: while one thread writes, what the others have waits, and is then written together by
 * one of them. Each returns when its own is written.
 */
final class GroupCommit<T> {

    private final class Entry {

        private final T item;
        private boolean done;
        private @Nullable RuntimeException failure;

        Entry(T item) {
            this.item = item;
        }
    }

    private final Consumer<List<T>> write;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    GroupCommit(Consumer<List<T>> write) {
        this.write = write;
    }

    /** @throws RuntimeException what the write of its group threw */
    void commit(T item) {
        var entry = new Entry(item);
        waiting.add(entry);
        turn.lock();
        try {
            if (!entry.done) {
                writeWaiting();
            }
        } finally {
            turn.unlock();
        }
        if (entry.failure != null) {
            throw entry.failure;
        }
    }

    private void writeWaiting() {
        List<Entry> group = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        RuntimeException failure = null;
        try {
            write.accept(group.stream().map(entry -> entry.item).toList());
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Entry entry : group) {
            entry.done = true;
            entry.failure = failure;
        }
    }
}
