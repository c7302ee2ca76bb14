package org.opengovcommunity.defaults.outbox;

import static org.opengovcommunity.defaults.outbox.OutboxFields.OUTBOX;
import static org.opengovcommunity.defaults.outbox.OutboxFields.PENDING;
import static org.opengovcommunity.defaults.outbox.OutboxFields.VERSION;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Writes aggregates together with the events they raised: one document, one atomic write, on any MongoDB topology. It
 * hands the aggregate's id to the relay after the write. Writers never overwrite the outbox, which the relay empties
 * meanwhile, so always write aggregates with events through here.
 */
public final class AggregateTemplate {

    /** Whether other events wait there; if not, the relay need not look for them. */
    private static final FindOneAndUpdateOptions FLAG_BEFORE =
            new FindOneAndUpdateOptions().projection(Projections.include(PENDING));

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    AggregateTemplate(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /** One document of {@link #insertAll}. */
    public record Insert(Object document, List<PendingEvent> events) {}

    /**
     * Inserts a new aggregate.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its id, or another unique field, exists already
     */
    public void insert(String collection, Object document, List<PendingEvent> events) {
        insertAll(collection, List.of(new Insert(document, events)));
    }

    /**
     * Inserts many new aggregates in one command. Not a transaction: documents that do not collide are stored even when
     * others do.
     *
     * @throws org.springframework.dao.DuplicateKeyException when an id, or another unique field, exists already
     */
    public void insertAll(String collection, List<Insert> inserts) {
        if (inserts.isEmpty()) {
            return;
        }
        List<Document> documents = inserts.stream().map(this::withOutbox).toList();
        try {
            mongo.execute(collection, target -> target.insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (RuntimeException e) {
            // Some may be stored; the relay looks which.
            documents.forEach(document -> relay.relay(collection, document.get("_id")));
            throw e;
        }
        for (int i = 0; i < documents.size(); i++) {
            if (!inserts.get(i).events().isEmpty()) {
                relay.relay(
                        collection,
                        OutboxStore.outbox(documents.get(i), inserts.get(i).events()));
            }
        }
    }

    /**
     * Replaces what the document maps, and adds the events, if the stored {@code version} is still the expected one.
     * The given document carries its new version itself.
     *
     * @return false when the aggregate is gone or another writer was faster; nothing has changed then
     */
    public boolean update(
            String collection, Object id, long expectedVersion, Object document, List<PendingEvent> events) {
        var update = new Update(id, expectedVersion, document, events);
        if (events.isEmpty()) {
            return updateAll(collection, List.of(update));
        }
        Document changes = changes(update);
        Document before = mongo.execute(
                collection,
                target -> target.findOneAndUpdate(OutboxStore.inVersion(id, expectedVersion), changes, FLAG_BEFORE));
        if (before == null) {
            return false;
        }
        if (before.getBoolean(PENDING, false)) {
            relay.relay(collection, id);
        } else {
            Object version = changes.get("$set", Document.class).get(VERSION);
            relay.relay(collection, new OutboxStore.Outbox(id, version, events));
        }
        return true;
    }

    /** One document of {@link #updateAll}, which carries its new version itself. */
    public record Update(Object id, long expectedVersion, Object document, List<PendingEvent> events) {}

    /**
     * Does in one command what {@link #update} does for one aggregate. Not a transaction.
     *
     * @return false when some are gone or another writer was faster; the others have changed
     */
    public boolean updateAll(String collection, List<Update> updates) {
        if (updates.isEmpty()) {
            return true;
        }
        List<UpdateOneModel<Document>> writes = updates.stream()
                .map(update -> new UpdateOneModel<Document>(
                        OutboxStore.inVersion(update.id(), update.expectedVersion()), changes(update)))
                .toList();
        var result =
                mongo.execute(collection, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        updates.stream()
                .filter(update -> !update.events().isEmpty())
                .forEach(update -> relay.relay(collection, update.id()));
        return result.getMatchedCount() == updates.size();
    }

    private Document changes(Update update) {
        var present = fields(update.document());
        var absent = absentFields(update.document(), present);
        var changes = new Document("$set", present);
        if (!absent.isEmpty()) {
            changes.append("$unset", absent);
        }
        if (!update.events().isEmpty()) {
            present.append(PENDING, true);
            changes.append("$push", new Document(OUTBOX, new Document("$each", OutboxFields.write(update.events()))));
        }
        return changes;
    }

    private Document withOutbox(Insert insert) {
        var document = new Document();
        mongo.getConverter().write(insert.document(), document);
        document.append(OUTBOX, OutboxFields.write(insert.events()));
        if (!insert.events().isEmpty()) {
            document.append(PENDING, true);
        }
        return document;
    }

    private Document fields(Object aggregate) {
        var document = new Document();
        mongo.getConverter().write(aggregate, document);
        document.remove("_id");
        return document;
    }

    /** The converter leaves out null properties; they must disappear from the store too. */
    private Document absentFields(Object aggregate, Document present) {
        var absent = new Document();
        mongo.getConverter()
                .getMappingContext()
                .getRequiredPersistentEntity(aggregate.getClass())
                .doWithProperties((org.springframework.data.mapping.PropertyHandler<MongoPersistentProperty>)
                        property -> {
                            if (!property.isIdProperty() && !present.containsKey(property.getFieldName())) {
                                absent.append(property.getFieldName(), "");
                            }
                        });
        return absent;
    }
}
