package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** On the embedded store. */
@NotificationsTest
@HeldEvents
class MongoBatchesTests implements BatchesContract {

    @Autowired
    MongoBatches batches;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoBatches.COLLECTION);
    }

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public List<String> pending(Batch batch) {
        return outbox(batch).map(event -> event.getString("type")).toList();
    }

    @Test
    void theFirstBatchOfAMailingIsQueuedApartFromAllOthers() {
        var first = Batch.of(BatchFixture.noticeId(), 1, BatchFixture.roster(1));
        var second = Batch.of(first.noticeId(), 2, BatchFixture.roster(1));
        batches.queue(first);
        batches.queue(second);

        assertThat(queue(first)).isEqualTo(DeliveryOutbox.FIRST);
        assertThat(queue(second)).isEqualTo(DeliveryOutbox.DELIVERY);
    }

    private String queue(Batch batch) {
        return outbox(batch)
                .filter(event -> event.getString("type").equals(DeliveryEvent.QUEUED))
                .map(event -> event.getString("topic"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Document> outbox(Batch batch) {
        return mongo
                .findById(batch.id(), Document.class, MongoBatches.COLLECTION)
                .getList("outbox", Document.class)
                .stream();
    }

    @Override
    public void publish(Batch batch) {
        mongo.updateFirst(
                query(where("_id").is(batch.id())),
                Update.update("outbox", List.of()).unset("outboxPending"),
                MongoBatches.COLLECTION);
    }
}
