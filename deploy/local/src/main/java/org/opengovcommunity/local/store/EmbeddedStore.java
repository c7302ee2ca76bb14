package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A MongoDB-compatible server on loopback. What it has acknowledged survives the end of the process. */
public final class EmbeddedStore implements AutoCloseable {

    /** Connections share these; with fewer, a long query would hold up the connections beside it. */
    private static final int THREADS = 16;

    private final @Nullable StoreFile file;
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(@Nullable StoreFile file, MongoBackend backend, int port) {
        this.file = file;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * @param path where the data lies; null keeps it in memory
     * @param port 0 for any free one
     * @throws org.h2.mvstore.MVStoreException when another process holds the file
     */
    public static EmbeddedStore start(@Nullable Path path, int port) {
        if (path == null) {
            return new EmbeddedStore(null, new StoreBackend(MVStore.open(null)), port);
        }
        var file = new StoreFile(path);
        return new EmbeddedStore(file, file.backend(), port);
    }

    /** Runs the store as a process of its own: {@code EmbeddedStore FILE PORT}. Ends when the file cannot be written. */
    public static void main(String[] arguments) throws InterruptedException {
        var store = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store ready at " + store.uri());
        while (!store.isBroken()) {
            Thread.sleep(1_000);
        }
        System.err.println("the store cannot write " + arguments[0] + " any more; is the disk full?");
        System.exit(1);
    }

    /** Connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
        server.shutdown();
    }

    private boolean isBroken() {
        return file != null && file.isBroken();
    }
}
