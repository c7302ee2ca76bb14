package org.opengovcommunity.notifications.delivery;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.opengovcommunity.defaults.store.Repeated;
import org.opengovcommunity.notifications.delivery.Batch.Setback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How far batches are, each in a small document of its own, so that it can be written while one is worked on. It holds for
 * the version of the batch that it names, and no longer.
 */
final class MongoCheckpoints {

    private static final String COLLECTION = "checkpoints";
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoTemplate mongo;

    MongoCheckpoints(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void write(List<Batch> batches) {
        if (batches.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = batches.stream()
                .map(batch -> new ReplaceOneModel<>(Filters.eq("_id", batch.id()), document(batch), UPSERT))
                .toList();
        mongo.execute(COLLECTION, target -> target.bulkWrite(writes, IN_ANY_ORDER));
    }

    /** The batch where its worker left it. */
    Batch resume(Batch batch) {
        Document found = mongo.findById(batch.id(), Document.class, COLLECTION);
        if (found == null || found.getLong("version") != batch.version()) {
            return batch;
        }
        return batch.at(found.getInteger("next"), setbacks(found, "later"), setbacks(found, "failed"));
    }

    void remove(Collection<String> noticeIds) {
        mongo.execute(COLLECTION, target -> Repeated.writes(target).deleteMany(Filters.in("noticeId", noticeIds)));
    }

    private static Document document(Batch batch) {
        return new Document("_id", batch.id())
                .append("noticeId", batch.noticeId())
                .append("version", batch.version())
                .append("next", batch.next())
                .append("later", documents(batch.later()))
                .append("failed", documents(batch.failed()));
    }

    private static List<Document> documents(List<Setback> setbacks) {
        return setbacks.stream()
                .map(one -> new Document("recipient", one.recipient()).append("reply", one.reply()))
                .toList();
    }

    private static List<Setback> setbacks(Document found, String field) {
        return found.getList(field, Document.class).stream()
                .map(one -> new Setback(one.getInteger("recipient"), one.getString("reply")))
                .toList();
    }
}
