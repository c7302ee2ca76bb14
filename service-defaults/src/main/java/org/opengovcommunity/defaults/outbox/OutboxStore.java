package org.opengovcommunity.defaults.outbox;

import static org.opengovcommunity.defaults.outbox.OutboxFields.OUTBOX;
import static org.opengovcommunity.defaults.outbox.OutboxFields.PENDING;
import static org.opengovcommunity.defaults.outbox.OutboxFields.VERSION;

import com.mongodb.bulk.BulkWriteResult;
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
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.store.Repeated;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outboxes of one service's aggregates, as the relay sees them. */
final class OutboxStore {

    /** The pending events of one aggregate in the version that was read, oldest first. */
    record Outbox(Object aggregateId, @Nullable Object version, List<PendingEvent> events) {

        /** When the oldest event was raised; an aggregate without any has been served meanwhile. */
        Instant oldest() {
            return events.isEmpty() ? Instant.EPOCH : events.getFirst().time();
        }

        long bytes() {
            return events.stream().mapToLong(event -> event.data().length).sum();
        }
    }

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes(String collection) {
        mongo.execute(collection, target -> target.createIndex(Indexes.ascending(PENDING)));
    }

    /** Finds an aggregate if it is still in this version. */
    static Bson inVersion(Object aggregateId, @Nullable Object version) {
        return new Document("_id", aggregateId).append(VERSION, version);
    }

    /** What waits in an aggregate that has just been read or written. */
    static Outbox outbox(Document aggregate, List<PendingEvent> events) {
        return new Outbox(aggregate.get("_id"), aggregate.get(VERSION), events);
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

    /**
     * Takes published events out; an aggregate that was changed meanwhile keeps the new ones and its flag. What a crash
     * brings back is published again.
     */
    void remove(String collection, List<Outbox> published) {
        var emptied = Updates.combine(Updates.set(OUTBOX, List.of()), Updates.unset(PENDING));
        List<WriteModel<Document>> unchanged = published.stream()
                .<WriteModel<Document>>map(
                        outbox -> new UpdateOneModel<>(inVersion(outbox.aggregateId(), outbox.version()), emptied))
                .toList();
        if (write(collection, unchanged).getMatchedCount() < published.size()) {
            write(
                    collection,
                    published.stream().map(OutboxStore::withoutPublished).toList());
        }
    }

    private static WriteModel<Document> withoutPublished(Outbox outbox) {
        List<String> ids = outbox.events().stream().map(PendingEvent::id).toList();
        return new UpdateOneModel<>(
                Filters.eq("_id", outbox.aggregateId()),
                Updates.pullByFilter(Filters.eq(OUTBOX, Filters.in("id", ids))));
    }

    private BulkWriteResult write(String collection, List<WriteModel<Document>> writes) {
        return mongo.execute(
                collection, target -> Repeated.writes(target).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private List<Outbox> find(String collection, Bson filter, int limit) {
        return mongo.execute(
                collection,
                target -> target.find(filter)
                        .projection(Projections.include(OUTBOX, VERSION))
                        .limit(limit)
                        .map(document -> outbox(document, OutboxFields.read(document)))
                        .into(new ArrayList<>()));
    }
}
