package org.opengovcommunity.local.store;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * The file of a store: written when told to and each second, then flushed to the device each second (a power cut can cost that much, the
 * end of the process costs nothing), and its dead space used again.
 */
final class StoreFile implements AutoCloseable {

    /** Longer than the time between two flushes, so that a power cut finds intact what the last flush wrote. */
    private static final int RETENTION_MILLIS = 3_000;

    private static final int CACHE_MEGABYTES = 64;
    /** Each write writes whole pages. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int FILL_PERCENT = 50;
    private static final int REWRITE_BYTES = 4 * 1024 * 1024;

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-file").factory());
    private final MVStore store;
    private final DurableBackend backend;

    StoreFile(Path file) {
        this.store = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        this.backend = new DurableBackend(store);
        housekeeping.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
    }

    DurableBackend backend() {
        return backend;
    }

    /** Whether it had to be given up, for instance because the disk is full. */
    boolean isBroken() {
        return store.isClosed();
    }

    @Override
    public void close() {
        // It is waited for: to interrupt a thread that writes would close the file under everybody else.
        housekeeping.close();
    }

    private void keep() {
        backend.storeAll();
        store.sync();
        backend.betweenCommands(() -> store.compact(FILL_PERCENT, REWRITE_BYTES));
    }
}
