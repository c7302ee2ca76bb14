package org.opengovcommunity.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever reads a document while it is changed gets it as it was before, or as it is after. */
class StoredCollectionTests {

    private static final int CHANGES = 2_000;
    private static final int WRITERS = 4;

    @Test
    void updatesAreSeenWholeOrNotAtAll() {
        whileRead(things -> {
            for (int change = 1; change <= CHANGES; change++) {
                things.updateOne(new Document("_id", "it"), change(change));
            }
        });
    }

    @Test
    void findingAndUpdatingIsSeenWholeOrNotAtAll() {
        whileRead(things -> {
            for (int change = 1; change <= CHANGES; change++) {
                things.findOneAndUpdate(new Document("_id", "it"), change(change), new FindOneAndUpdateOptions());
            }
        });
    }

    @Test
    void ofManyFirstInsertsAtOnceOneIsFaster() throws Exception {
        try (var store = EmbeddedStore.start(null, 0);
                var client = MongoClients.create(store.uri());
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int round = 0; round < 200; round++) {
                var things = client.getDatabase("test").getCollection("things" + round);
                Callable<Boolean> insert = () -> inserts(things);
                int inserted = 0;
                for (Future<Boolean> result : writers.invokeAll(Collections.nCopies(WRITERS, insert))) {
                    inserted += result.get() ? 1 : 0;
                }
                assertThat(inserted).isOne();
            }
        }
    }

    private static boolean inserts(MongoCollection<Document> things) {
        try {
            return things.insertOne(new Document("_id", "it")).wasAcknowledged();
        } catch (MongoWriteException taken) {
            return false;
        }
    }

    /** Both fields at once, and a third that comes and goes. */
    private static Document change(int number) {
        var both = new Document("first", number).append("last", number);
        return number % 2 == 0
                ? new Document("$set", both.append("even", true))
                : new Document("$set", both).append("$unset", new Document("even", ""));
    }

    private static void whileRead(Consumer<MongoCollection<Document>> work) {
        try (var store = EmbeddedStore.start(null, 0);
                var client = MongoClients.create(store.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "it")
                    .append("first", 0)
                    .append("text", "x".repeat(20_000))
                    .append("last", 0));
            var working = CompletableFuture.runAsync(() -> work.accept(things));
            while (!working.isDone()) {
                Document found = things.find().first();
                assertThat(found.get("first")).isEqualTo(found.get("last"));
            }
            working.join();
            assertThat(things.find().first()).containsEntry("last", CHANGES);
        }
    }
}
