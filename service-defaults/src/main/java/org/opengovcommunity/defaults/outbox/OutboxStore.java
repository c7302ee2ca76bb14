package org.opengovcommunity.defaults.outbox;

import static org.opengovcommunity.defaults.outbox.OutboxFields.OUTBOX;
import static org.opengovcommunity.defaults.outbox.OutboxFields.PENDING;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outboxes of one service's aggregates, as the relay sees them. */
final class OutboxStore {

    /** The pending events of one aggregate, oldest first. */
    record Outbox(Object aggregateId, List<PendingEvent> events) {

        /** When the oldest event was raised; an aggregate without any has been served meanwhile. */
        Instant oldest() {
            return events.isEmpty() ? Instant.EPOCH : events.getFirst().time();
        }
    }

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void ensureIndex(String collection) {
        mongo.execute(collection, target -> target.createIndex(Indexes.ascending(PENDING)));
    }

    List<Outbox> pending(String collection, Collection<?> aggregateIds) {
        return find(collection, Filters.in("_id", aggregateIds), aggregateIds.size());
    }

    List<Outbox> pending(String collection, int limit) {
        return find(collection, Filters.eq(PENDING, true), limit);
    }

    long countPending(String collection) {
        return mongo.execute(collection, target -> target.countDocuments(Filters.eq(PENDING, true)));
    }

    /** Takes published events out; an aggregate that got new ones meanwhile keeps those and its flag. */
    void remove(String collection, List<Outbox> published) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Outbox outbox : published) {
            List<String> ids = outbox.events().stream().map(PendingEvent::id).toList();
            Bson aggregate = Filters.eq("_id", outbox.aggregateId());
            writes.add(
                    new UpdateOneModel<>(aggregate, Updates.pullByFilter(Filters.eq(OUTBOX, Filters.in("id", ids)))));
            writes.add(
                    new UpdateOneModel<>(Filters.and(aggregate, Filters.size(OUTBOX, 0)), Updates.set(PENDING, false)));
        }
        mongo.execute(collection, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
    }

    private List<Outbox> find(String collection, Bson filter, int limit) {
        return mongo.execute(
                collection,
                target -> target.find(filter)
                        .projection(Projections.include(OUTBOX))
                        .limit(limit)
                        .map(document -> new Outbox(document.get("_id"), OutboxFields.read(document)))
                        .into(new ArrayList<>()));
    }
}
