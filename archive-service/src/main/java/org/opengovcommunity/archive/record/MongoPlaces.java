package org.opengovcommunity.archive.record;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One small document per record, beside the record's own, which is so never written again. */
@Repository
class MongoPlaces implements Places {

    private static final String COLLECTION = "places";
    private static final String SEQUENCE = "sequence";

    private final MongoOperations mongo;

    MongoPlaces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Map<String, Long> sequences) {
        List<Document> documents = sequences.entrySet().stream()
                .map(place -> new Document("_id", place.getKey()).append(SEQUENCE, place.getValue()))
                .toList();
        WriteOnce.insert(mongo, COLLECTION, documents);
    }

    @Override
    public Map<String, Long> of(Collection<String> recordIds) {
        Map<String, Long> places = new HashMap<>();
        if (recordIds.isEmpty()) {
            return places;
        }
        mongo.execute(COLLECTION, target -> {
            target.find(in("_id", recordIds))
                    .forEach(document -> places.put(document.getString("_id"), document.getLong(SEQUENCE)));
            return places;
        });
        return places;
    }
}
