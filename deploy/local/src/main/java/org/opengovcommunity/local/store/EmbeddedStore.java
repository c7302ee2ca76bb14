package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A MongoDB-compatible server on loopback. What it has acknowledged survives the end of the process. */
public final class EmbeddedStore implements AutoCloseable {

    /** Milliseconds that a chunk of the file that nothing points to is kept before its space is used again. */
    private static final int RETENTION_MILLIS = 1_000;

    private static final int CACHE_MEGABYTES = 64;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * @param file where the data lies; null keeps it in memory
     * @param port 0 for any free one
     * @throws org.h2.mvstore.MVStoreException when another process holds the file
     */
    public static EmbeddedStore start(@Nullable Path file, int port) {
        var server = new MongoServer(file == null ? H2Backend.inMemory() : new DurableBackend(open(file)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new EmbeddedStore(server, server.getLocalAddress());
    }

    /** Runs the store as a process of its own: {@code EmbeddedStore FILE PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        var store = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store ready at " + store.uri());
        new CountDownLatch(1).await();
    }

    /** Connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }
}
