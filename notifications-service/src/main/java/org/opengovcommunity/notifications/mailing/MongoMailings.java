package org.opengovcommunity.notifications.mailing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.MailingDocument.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Mailings and their events, one document each; the bytes of a large one in another: together they could be too large. */
@Repository
class MongoMailings implements Mailings {

    static final String COLLECTION = "mailings";
    private static final String CONTENTS = "mailing-contents";
    private static final int LARGE = 4_000_000;
    private static final byte[] ELSEWHERE = {};
    private static final String TOPIC = "opengov.notifications.mail";
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("sentAt"), Sort.Order.desc("_id"));

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoMailings(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("state")));
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("notice.about.milestoneId")));
    }

    @Override
    public boolean add(Mailing mailing) {
        try {
            if (isLarge(mailing)) {
                // First the bytes: whoever finds the mailing finds them, too. The same id has the same bytes.
                mongo.save(new Document("_id", mailing.id()).append("raw", new Binary(mailing.raw())), CONTENTS);
            }
            aggregates.insert(COLLECTION, document(mailing), List.of());
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Mailing> find(String id) {
        return Optional.ofNullable(mongo.findById(id, MailingDocument.class, COLLECTION))
                .map(this::mailing);
    }

    @Override
    public boolean save(Mailing mailing, List<MailingEvent> raised) {
        List<PendingEvent> pending =
                raised.stream().map(event -> pending(mailing, event)).toList();
        var change = new MailingDocument.Change(mailing.version(), mailing.state());
        return aggregates.update(COLLECTION, mailing.id(), mailing.version() - 1, change, pending);
    }

    /** Without its message, which may be large. */
    @Override
    public Optional<Instant> complete(String id, Totals outcome) {
        Query distributed = query(where("_id").is(id).and("state").is(State.DISTRIBUTED));
        distributed.fields().include("occurredAt");
        var completed = new Update()
                .set("state", State.COMPLETE)
                .set("outcome", outcome)
                .inc("version", 1);
        return Optional.ofNullable(mongo.findAndModify(distributed, completed, Document.class, COLLECTION))
                .map(before -> before.getDate("occurredAt").toInstant());
    }

    @Override
    public Set<String> complete(Set<String> ids) {
        return Set.copyOf(ids(query(where("_id").in(ids).and("state").is(State.COMPLETE))));
    }

    @Override
    public List<String> expanding(Instant sentBefore) {
        return ids(query(where("state")
                        .is(State.EXPANDING)
                        .and("kind")
                        .in(Kind.NOTICE, Kind.POST)
                        .and("sentAt")
                        .lt(sentBefore))
                .with(Sort.by("sentAt", "_id")));
    }

    @Override
    public List<String> inDelivery() {
        return ids(query(where("state").is(State.DISTRIBUTED)));
    }

    /** Their ids first, which takes one look at all mailings; then one by one. */
    @Override
    public Stream<Mailing> sent(String list, Instant after, Instant until) {
        Query sent = query(where("list")
                        .is(list)
                        .and("kind")
                        .in(Kind.NOTICE, Kind.POST)
                        .and("sentAt")
                        .gt(after)
                        .lte(until))
                .with(Sort.by("sentAt", "_id"));
        return ids(sent).stream().flatMap(id -> find(id).stream());
    }

    @Override
    public List<Mailing> notices(Set<String> lists, @Nullable String milestoneId, @Nullable Mailing after, int limit) {
        var criteria = where("list").in(lists).and("kind").is(Kind.NOTICE);
        if (milestoneId != null) {
            criteria.and("notice.about.milestoneId").is(milestoneId);
        }
        if (after != null) {
            criteria.orOperator(
                    where("sentAt").lt(after.sentAt()),
                    where("sentAt").is(after.sentAt()).and("_id").lt(after.id()));
        }
        Query page = query(criteria).with(NEWEST_FIRST).limit(limit);
        return mongo.find(page, MailingDocument.class, COLLECTION).stream()
                .map(MailingDocument::toMailing)
                .toList();
    }

    private static boolean isLarge(Mailing mailing) {
        return mailing.raw().length > LARGE;
    }

    private static MailingDocument document(Mailing mailing) {
        return MailingDocument.of(isLarge(mailing) ? mailing.with(ELSEWHERE) : mailing);
    }

    private Mailing mailing(MailingDocument document) {
        Mailing mailing = document.toMailing();
        if (mailing.raw().length > 0) {
            return mailing;
        }
        Document content = Objects.requireNonNull(mongo.findById(mailing.id(), Document.class, CONTENTS));
        return mailing.with(content.get("raw", Binary.class).getData());
    }

    private List<String> ids(Query of) {
        of.fields().include("_id");
        return mongo.find(of, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    private PendingEvent pending(Mailing mailing, MailingEvent event) {
        return events.create(
                mailing.id() + "-distributed", TOPIC, event.type(), mailing.id(), mailing.version(), event);
    }
}
