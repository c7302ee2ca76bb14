package org.opengovcommunity.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index answers is what looking at all documents would, whatever was done to them. */
class SecondaryIndexTests {

    private static final Bson OPEN = Filters.eq("state", "OPEN");

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        inStore(things -> {
            things.createIndex(Indexes.ascending("state", "list"));
            things.createIndex(Indexes.ascending("parts.id"));
            things.insertMany(IntStream.range(0, 100)
                    .mapToObj(i -> thing(i).append("list", "list " + i % 3)
                            .append("parts", List.of(new Document("id", "p" + i), new Document("id", "all"))))
                    .toList());
            things.insertOne(new Document("_id", "without any of it"));
        });
    }

    @Test
    void itIsFoundByOneFieldOrBothAndOthers() {
        inStore(things -> {
            assertThat(ids(things, OPEN)).hasSize(50).contains("0", "98").doesNotContain("1");
            assertThat(ids(things, Filters.and(OPEN, Filters.eq("list", "list 1"))))
                    .hasSize(16)
                    .contains("4");
            assertThat(ids(things, Filters.and(OPEN, Filters.eq("number", 4)))).containsExactly("4");
            assertThat(ids(things, Filters.eq("list", "list 1"))).hasSize(33);
            assertThat(ids(things, Filters.eq("state", null))).containsExactly("without any of it");
            assertThat(ids(things, Filters.in("state", "OPEN", "CLOSED"))).hasSize(100);
            assertThat(ids(things, Filters.in("state", "OPEN", "OPE", "OPEN"))).hasSize(50);
            assertThat(ids(things, Filters.and(Filters.in("state", "OPEN", "CLOSED"), Filters.eq("list", "list 1"))))
                    .hasSize(33);
            assertThat(ids(things, Filters.in("state", "CLOSED", null))).hasSize(51);
            assertThat(ids(things, Filters.in("state", List.of()))).isEmpty();
            assertThat(ids(things, Filters.nin("state", "OPEN"))).hasSize(51);
            assertThat(ids(things, Filters.in("parts.id", "p7", "all"))).hasSize(100);
            assertThat(ids(things, Filters.eq("state", "OPE"))).isEmpty();
        });
    }

    @Test
    void eachElementOfAListLeadsToItsDocument() {
        inStore(things -> {
            assertThat(ids(things, Filters.eq("parts.id", "p7"))).containsExactly("7");
            assertThat(ids(things, Filters.eq("parts.id", "all"))).hasSize(100);

            things.updateOne(Filters.eq("7"), Updates.set("parts", List.of()));

            assertThat(ids(things, Filters.eq("parts.id", "p7"))).isEmpty();
            assertThat(ids(things, Filters.eq("parts.id", "all"))).hasSize(99);
        });
    }

    @Test
    void itFollowsChangesAndRemovals() {
        inStore(things -> {
            things.updateMany(Filters.lt("number", 20), Updates.set("state", "CLOSED"));
            things.updateOne(Filters.eq("50"), Updates.unset("state"));
            things.deleteMany(Filters.gte("number", 90));
            things.insertOne(thing(200));
        });

        inStore(things ->
                assertThat(ids(things, OPEN)).hasSize(35).contains("200").doesNotContain("2", "50", "92"));
    }

    @Test
    void whatWasThereBeforeTheIndexIsInItOnce() {
        inStore(things -> things.createIndex(Indexes.ascending("number")));

        inStore(things -> assertThat(ids(things, Filters.eq("number", 8))).containsExactly("8"));
    }

    @Test
    void aDroppedIndexIsMadeAnew() {
        inStore(things -> {
            things.dropIndexes();
            things.updateOne(Filters.eq("1"), Updates.set("state", "OPEN"));
            things.createIndex(Indexes.ascending("state", "list"));

            assertThat(ids(things, OPEN)).hasSize(51).contains("1");
        });
    }

    private static Document thing(int number) {
        return new Document("_id", Integer.toString(number))
                .append("number", number)
                .append("state", number % 2 == 0 ? "OPEN" : "CLOSED");
    }

    private static List<String> ids(MongoCollection<Document> things, Bson query) {
        return StreamSupport.stream(things.find(query).spliterator(), false)
                .map(thing -> thing.getString("_id"))
                .toList();
    }

    private void inStore(Consumer<MongoCollection<Document>> work) {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("test").getCollection("things"));
        }
    }
}
