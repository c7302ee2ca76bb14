package org.opengovcommunity.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored comes back as it was, after a restart too, and unique stays unique. */
class StoredTypesTests {

    @TempDir
    Path folder;

    @Test
    void everyTypeOfValueComesBack() {
        var document = new Document("_id", "all")
                .append("text", "Zürich 🏛")
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.1)
                .append("decimal", Decimal128.parse("1.10"))
                .append("boolean", true)
                .append("nothing", null)
                .append("date", new Date(1_700_000_000_123L))
                .append("bytes", new Binary(new byte[] {0, -1, 127}))
                .append("objectId", new ObjectId("507f1f77bcf86cd799439011"))
                .append("pattern", Pattern.compile("a+", Pattern.CASE_INSENSITIVE))
                .append("list", List.of(1, "two", List.of(new Document("three", 3L)), new Document()))
                .append("nested", new Document("deep", new Document("deeper", List.of())));
        inStore(things -> things.insertOne(document));

        inStore(things -> assertThat(things.find().first())
                .usingRecursiveComparison()
                .ignoringFields("pattern")
                .isEqualTo(document));
    }

    @Test
    void keysOfEveryKindAreFoundAgain() {
        List<Object> keys = Arrays.asList(
                "text",
                7,
                8L,
                0.5,
                new Document("series", "a").append("number", 1),
                new ObjectId("507f1f77bcf86cd799439011"),
                new Date(1_700_000_000_123L),
                null);
        inStore(things -> keys.forEach(key -> things.insertOne(new Document("_id", key))));

        inStore(things -> keys.forEach(
                key -> assertThat(things.find(Filters.eq(key)).first()).isNotNull()));
        inStore(things -> keys.forEach(key -> assertThatThrownBy(() -> things.insertOne(new Document("_id", key)))
                .isInstanceOf(MongoWriteException.class)));
    }

    @Test
    void uniqueIsUniqueAfterARestart() {
        inStore(things -> {
            things.createIndex(Indexes.ascending("email", "year"), new IndexOptions().unique(true));
            for (int i = 0; i < 1_000; i++) {
                things.insertOne(new Document("_id", i).append("email", "m" + i).append("year", (long) i % 7));
            }
            things.insertOne(new Document("_id", "without"));
        });

        inStore(things -> {
            for (int i = 0; i < 1_000; i += 50) {
                var taken = new Document("email", "m" + i).append("year", i % 7);
                assertThatThrownBy(() -> things.insertOne(taken)).isInstanceOf(MongoWriteException.class);
                assertThat(things.find(Filters.and(Filters.eq("email", "m" + i), Filters.eq("year", i % 7)))
                                .first())
                        .containsEntry("_id", i);
            }
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "also without")))
                    .isInstanceOf(MongoWriteException.class);
            things.insertOne(new Document("email", "m1").append("year", 99));
        });
    }

    private void inStore(Consumer<MongoCollection<Document>> work) {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("test").getCollection("things"));
        }
    }
}
