package org.opengovcommunity.notifications.subscriber;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.util.StreamUtils;
import org.springframework.stereotype.Repository;

/** One document per member. */
@Repository
class MongoSubscribers implements Subscribers {

    private static final String COLLECTION = "subscribers";
    private static final String ADDRESS = "address";
    private static final int CURSOR_BATCH = 1_000;

    private final MongoTemplate mongo;

    MongoSubscribers(MongoTemplate mongo, MailingLists lists) {
        this.mongo = mongo;
        // Of earlier versions; nobody would take the addresses out of it any more.
        mongo.dropCollection("subscriber-addresses");
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending(ADDRESS)));
        lists.all()
                .forEach(list -> mongo.execute(
                        COLLECTION, target -> target.createIndex(Indexes.ascending("subscriptions." + list.name()))));
    }

    @Override
    public void apply(List<Subscriber> states) {
        Map<String, Subscriber> newest = new HashMap<>();
        states.forEach(state ->
                newest.merge(state.id(), state, (one, other) -> other.sequence() > one.sequence() ? other : one));
        Map<String, Long> known = sequences(newest.keySet());
        // Events of one member arrive in one partition, so nobody else writes this member between read and write.
        List<ReplaceOneModel<Document>> writes = newest.values().stream()
                .filter(state -> state.sequence() > known.getOrDefault(state.id(), Long.MIN_VALUE))
                .map(this::replacement)
                .toList();
        if (!writes.isEmpty()) {
            mongo.execute(COLLECTION, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public List<Contact> some(Selection selection, int limit) {
        return mongo.execute(
                COLLECTION,
                target -> found(target, selection)
                        .limit(limit)
                        .map(MongoSubscribers::contact)
                        .into(new ArrayList<>()));
    }

    @Override
    public List<Subscriber> withIds(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), Subscriber.class, COLLECTION);
    }

    @Override
    public Optional<Subscriber> withAddress(String address) {
        Query theirs = Query.query(where(ADDRESS).is(address.toLowerCase(Locale.ROOT)));
        return Optional.ofNullable(mongo.findOne(theirs, Subscriber.class, COLLECTION));
    }

    @Override
    public Stream<Contact> all(Selection selection) {
        MongoCursor<Contact> cursor = mongo.execute(
                COLLECTION,
                target -> found(target, selection)
                        .batchSize(CURSOR_BATCH)
                        .map(MongoSubscribers::contact)
                        .cursor());
        return StreamUtils.createStreamFromIterator(cursor).onClose(cursor::close);
    }

    private static FindIterable<Document> found(MongoCollection<Document> target, Selection selection) {
        return target.find(query(selection).getQueryObject()).projection(Projections.include("name", ADDRESS));
    }

    /** Without Spring's mapping, which costs several times as much. */
    private static Contact contact(Document found) {
        return new Contact(found.getString("_id"), found.getString("name"), found.getString(ADDRESS));
    }

    /** As {@link Selection#includes} says it; what is not stored holds, disables and declines nothing. */
    private static Query query(Selection selection) {
        Criteria wanted = where("subscriptions." + selection.list())
                .is(selection.mode().name())
                .and("deliveryDisabledAt")
                .is(null)
                .orOperator(where("holdUntil").is(null), where("holdUntil").lte(selection.at()));
        if (selection.topic() != null) {
            wanted.and("declined." + selection.list()).ne(selection.topic().name());
        }
        if (!selection.before().isEmpty()) {
            wanted.norOperator(selection.before().stream()
                    .map(list -> getting(list, selection.topic()))
                    .toList());
        }
        if (selection.declining() != null) {
            wanted.andOperator(declining("declined." + selection.list(), selection.declining()));
        }
        return Query.query(wanted);
    }

    private static Criteria getting(String list, @Nullable Topic topic) {
        Criteria getting = where("subscriptions." + list).is(Mode.EACH.name());
        return topic == null ? getting : getting.and("declined." + list).ne(topic.name());
    }

    private static Criteria declining(String field, Set<Topic> topics) {
        return topics.isEmpty()
                ? where(field).is(null)
                : where(field)
                        .size(topics.size())
                        .all(topics.stream().map(Topic::name).toList());
    }

    private Map<String, Long> sequences(Collection<String> ids) {
        Map<String, Long> sequences = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.in("_id", ids))
                    .projection(Projections.include("sequence"))
                    .forEach(member -> sequences.put(member.getString("_id"), member.getLong("sequence")));
            return sequences;
        });
        return sequences;
    }

    private ReplaceOneModel<Document> replacement(Subscriber state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        return new ReplaceOneModel<>(Filters.eq("_id", state.id()), document, new ReplaceOptions().upsert(true));
    }
}
