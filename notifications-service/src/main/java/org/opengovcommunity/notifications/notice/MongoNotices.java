package org.opengovcommunity.notifications.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.notice.Notice.State;
import org.opengovcommunity.notifications.notice.NoticeEvent.NoticeDistributed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Notices and their events, one document each. */
@Repository
class MongoNotices implements Notices {

    static final String COLLECTION = "notices";
    private static final String TOPIC = "opengov.notifications.mail";
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("sentAt"), Sort.Order.desc("_id"));

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoNotices(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("state")));
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("about.milestoneId")));
    }

    @Override
    public boolean add(Notice notice) {
        try {
            aggregates.insert(COLLECTION, notice, List.of());
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class, COLLECTION));
    }

    @Override
    public boolean save(Notice notice, List<NoticeDistributed> raised) {
        List<PendingEvent> pending =
                raised.stream().map(event -> pending(notice, event)).toList();
        return aggregates.update(COLLECTION, notice.id(), notice.version() - 1, notice, pending);
    }

    @Override
    public List<Notice> inDelivery() {
        return mongo.find(query(where("state").is(State.DISTRIBUTED)), Notice.class, COLLECTION);
    }

    @Override
    public List<Notice> page(Set<String> lists, @Nullable String milestoneId, @Nullable Notice after, int limit) {
        var criteria = where("list").in(lists);
        if (milestoneId != null) {
            criteria.and("about.milestoneId").is(milestoneId);
        }
        if (after != null) {
            criteria.orOperator(
                    where("sentAt").lt(after.sentAt()),
                    sameTime(after).and("_id").lt(after.id()));
        }
        return mongo.find(query(criteria).with(NEWEST_FIRST).limit(limit), Notice.class, COLLECTION);
    }

    private static Criteria sameTime(Notice after) {
        return where("sentAt").is(after.sentAt());
    }

    private PendingEvent pending(Notice notice, NoticeDistributed event) {
        return events.create(
                notice.id() + "-distributed", TOPIC, NoticeEvent.DISTRIBUTED, notice.id(), notice.version(), event);
    }
}
