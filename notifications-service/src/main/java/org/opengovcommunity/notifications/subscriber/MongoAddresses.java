package org.opengovcommunity.notifications.subscriber;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which member had an address last, so that a sender is found without a scan. What is here is a hint: the member's own
 * document says whether it is still so.
 */
final class MongoAddresses {

    private static final String COLLECTION = "subscriber-addresses";

    private final MongoTemplate mongo;

    MongoAddresses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void apply(Collection<Subscriber> states) {
        List<ReplaceOneModel<Document>> writes = states.stream()
                .filter(state -> !state.address().isEmpty())
                .map(MongoAddresses::replacement)
                .toList();
        if (!writes.isEmpty()) {
            mongo.execute(COLLECTION, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    Optional<String> member(String address) {
        return Optional.ofNullable(mongo.findById(key(address), Document.class, COLLECTION))
                .map(found -> found.getString("member"));
    }

    private static ReplaceOneModel<Document> replacement(Subscriber state) {
        String key = key(state.address());
        return new ReplaceOneModel<>(
                Filters.eq("_id", key),
                new Document("_id", key).append("member", state.id()),
                new ReplaceOptions().upsert(true));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
