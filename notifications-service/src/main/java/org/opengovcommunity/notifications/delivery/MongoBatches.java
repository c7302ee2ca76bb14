package org.opengovcommunity.notifications.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.store.Repeated;
import org.opengovcommunity.notifications.delivery.Batch.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Batches and their events, one document each. */
@Repository
class MongoBatches implements Batches {

    static final String COLLECTION = "batches";

    private static final int CURSOR_BATCH = 100;
    private static final String[] COUNT_FIELDS = {
        "noticeId", "state", "recipients", "accepted", "waiting", "problem", "outboxPending"
    };

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final DeliveryOutbox outbox;
    private final MongoCheckpoints checkpoints;

    MongoBatches(MongoTemplate mongo, AggregateTemplate aggregates, DeliveryOutbox outbox) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.outbox = outbox;
        this.checkpoints = new MongoCheckpoints(mongo);
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("state")));
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("noticeId", "number")));
    }

    @Override
    public boolean queue(Batch batch) {
        var events = outbox.pending(batch, List.of(batch.queued(), batch.rosterRecorded()));
        try {
            aggregates.insert(COLLECTION, BatchDocument.of(batch, batch.version()), events);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Batch> find(String id) {
        return Optional.ofNullable(mongo.findById(id, BatchDocument.class, COLLECTION))
                .map(BatchDocument::toBatch)
                .map(checkpoints::resume);
    }

    @Override
    public Stream<Batch> of(String noticeId) {
        Query byNumber =
                query(where("noticeId").is(noticeId)).with(Sort.by("number")).cursorBatchSize(CURSOR_BATCH);
        return mongo.stream(byNumber, BatchDocument.class, COLLECTION).map(BatchDocument::toBatch);
    }

    @Override
    public void reached(List<Batch> batches) {
        checkpoints.write(batches);
    }

    @Override
    public boolean save(Batch batch, List<DeliveryEvent> events) {
        var document = BatchDocument.of(batch, batch.version() + 1);
        return aggregates.update(COLLECTION, batch.id(), batch.version(), document, outbox.pending(batch, events));
    }

    @Override
    public List<Batch> due(Instant now, int limit) {
        var due = query(where("state").is(State.DEFERRED).and("dueAt").lte(now)).limit(limit);
        return mongo.find(due, BatchDocument.class, COLLECTION).stream()
                .map(BatchDocument::toBatch)
                .toList();
    }

    @Override
    public Totals totals(String noticeId) {
        return totals(counts(where("noticeId").is(noticeId)));
    }

    @Override
    public Map<String, Totals> outcomes(Collection<String> noticeIds) {
        if (noticeIds.isEmpty()) {
            return Map.of();
        }
        Map<String, List<BatchDocument.Count>> counts =
                counts(where("noticeId").in(noticeIds)).collect(Collectors.groupingBy(BatchDocument.Count::noticeId));
        Map<String, Totals> outcomes = new HashMap<>();
        for (String noticeId : noticeIds) {
            List<BatchDocument.Count> all = counts.getOrDefault(noticeId, List.of());
            if (all.stream().allMatch(BatchDocument.Count::settled)) {
                outcomes.put(noticeId, totals(all.stream()));
            }
        }
        return outcomes;
    }

    @Override
    public Set<String> notices() {
        return Set.copyOf(mongo.findDistinct(new Query(), "noticeId", COLLECTION, String.class));
    }

    @Override
    public long countWaiting() {
        return mongo.count(query(where("state").in(State.QUEUED, State.DEFERRED)), COLLECTION);
    }

    @Override
    public void remove(Collection<String> noticeIds) {
        if (!noticeIds.isEmpty()) {
            // First what is found by the batches only.
            checkpoints.remove(noticeIds);
            mongo.execute(COLLECTION, target -> Repeated.writes(target).deleteMany(Filters.in("noticeId", noticeIds)));
        }
    }

    private static Totals totals(Stream<BatchDocument.Count> counts) {
        return counts.map(BatchDocument.Count::totals).reduce(Totals.NONE, Totals::plus);
    }

    private Stream<BatchDocument.Count> counts(Criteria ofNotices) {
        Query counts = query(ofNotices);
        counts.fields().include(COUNT_FIELDS);
        return mongo.find(counts, BatchDocument.Count.class, COLLECTION).stream();
    }
}
