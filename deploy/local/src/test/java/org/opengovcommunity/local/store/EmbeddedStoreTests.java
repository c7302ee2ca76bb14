package org.opengovcommunity.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store has acknowledged is there after the process is killed, and the file does not grow for ever. */
class EmbeddedStoreTests {

    /** At once, so that some changes share a commit. */
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostByAKill() throws Exception {
        int port = freePort();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Process process = run(port);
        try (var client = client(port);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> write(collection(client), writer, acknowledged)));
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 1_000);
            process.destroyForcibly().waitFor();
        }

        try (var again = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(again.uri())) {
            assertThat(collection(client).find().map(document -> document.getString("_id")))
                    .containsAll(acknowledged);
        }
    }

    /** It costs others nothing then, and they find it at once. */
    @Test
    void aWriteThatNeedNotWaitForTheDiskComesToItWithTheNextOne() throws Exception {
        int port = freePort();
        Process process = run(port);
        try (var client = client(port)) {
            await().ignoreExceptions().until(() -> collection(client).countDocuments() == 0);
            var unhurried = collection(client).withWriteConcern(WriteConcern.W1.withJournal(false));
            unhurried.insertOne(new Document("_id", "before"));
            assertThat(collection(client).countDocuments()).isOne();
            collection(client).insertOne(new Document("_id", "next"));
            process.destroyForcibly().waitFor();
        }

        try (var again = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(again.uri())) {
            assertThat(collection(client).find().map(document -> document.getString("_id")))
                    .containsExactlyInAnyOrder("before", "next");
        }
    }

    @Test
    void aWriteThatNeedNotWaitForTheDiskComesToItByItself() throws Exception {
        int port = freePort();
        Path file = folder.resolve("store.mv");
        Process process = run(port);
        try (var client = client(port)) {
            await().ignoreExceptions().until(() -> collection(client).countDocuments() == 0);
            collection(client).insertOne(new Document("_id", "before"));
            var stored = Files.getLastModifiedTime(file);
            collection(client)
                    .withWriteConcern(WriteConcern.W1.withJournal(false))
                    .insertOne(new Document("_id", "last"));
            await().until(() -> Files.getLastModifiedTime(file).compareTo(stored) > 0);
            process.destroyForcibly().waitFor();
        }

        try (var again = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(again.uri())) {
            assertThat(collection(client).countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void closingWaitsForWhatIsBeingWritten() {
        var file = new StoreFile(folder.resolve("store.mv"));
        var closing = new CompletableFuture<Void>();
        file.backend().betweenCommands(() -> {
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("store-file")
                            && thread.getState() == Thread.State.WAITING
                            && Arrays.stream(thread.getStackTrace())
                                    .anyMatch(frame -> frame.getMethodName().equals("betweenCommands"))));
            CompletableFuture.runAsync(file::close).thenRun(() -> closing.complete(null));
            await().during(Duration.ofMillis(300)).until(() -> !closing.isDone());
        });

        await().until(closing::isDone);
        assertThat(file.isBroken()).isFalse();
    }

    @Test
    void rewritingADocumentReusesSpace() throws IOException {
        Path file = folder.resolve("store.mv");
        String big = "x".repeat(100_000);
        long written = 0;
        try (var store = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(store.uri())) {
            collection(client).insertOne(new Document("_id", 1));
            var end = Instant.now().plusSeconds(6);
            for (int i = 0; Instant.now().isBefore(end); i++, written += big.length()) {
                collection(client)
                        .updateOne(new Document("_id", 1), new Document("$set", new Document("text", big + i)));
            }
            assertThat(collection(client).countDocuments()).isOne();
        }

        assertThat(Files.size(file)).isLessThan(written * 3 / 4);
    }

    @Test
    void healthChecksAreAnswered() {
        try (var store = EmbeddedStore.start(null, 0);
                var client = MongoClients.create(store.uri())) {
            var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void aBatchIsOneCommand() {
        try (var store = EmbeddedStore.start(null, 0);
                var client = MongoClients.create(store.uri())) {
            List<Document> documents = IntStream.range(0, 2_000)
                    .mapToObj(i -> new Document("_id", i))
                    .toList();

            collection(client).insertMany(documents);

            assertThat(collection(client).countDocuments()).isEqualTo(2_000);
        }
    }

    private static void write(MongoCollection<Document> collection, int writer, Set<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                collection.insertOne(new Document("_id", id));
                acknowledged.add(id);
            }
        } catch (MongoException killed) {
            // The end of the test: the process is gone.
        }
    }

    private Process run(int port) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedStore.class.getName(),
                folder.resolve("store.mv").toString(),
                Integer.toString(port));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("test").getCollection("documents");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
