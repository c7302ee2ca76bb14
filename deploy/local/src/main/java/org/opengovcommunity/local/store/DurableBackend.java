package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Commits every write before its answer goes out, unless the client says that it need not wait for the disk ({@code j:
 * false}): such a write is committed with the next one, or by {@link #storeAll}. A commit never falls into the middle of a
 * command of another connection, so a crash cannot leave a document without its index entry.
 */
final class DurableBackend extends StoreBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropDatabase",
            "dropIndexes");

    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    /** So many of them are on disk; guarded by the write lock. */
    private long stored;

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        if (!WRITES.contains(command.keySet().iterator().next())) {
            return super.handleMessage(message);
        }
        Document answer = change(message);
        long change = changes.incrementAndGet();
        if (!(command.get("writeConcern") instanceof Document concern && Boolean.FALSE.equals(concern.get("j")))) {
            betweenCommands(() -> store(change));
        }
        return answer;
    }

    /** Commits what no client has waited for. */
    void storeAll() {
        betweenCommands(() -> store(changes.get()));
    }

    /** One commit serves all changes that are done by then, those of other connections included. */
    private void store(long change) {
        if (stored < change) {
            long done = changes.get();
            commit();
            stored = done;
        }
    }

    /** Runs work that stores to disk while no command is half done. */
    void betweenCommands(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private Document change(MongoMessage message) {
        commands.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            commands.readLock().unlock();
        }
    }
}
