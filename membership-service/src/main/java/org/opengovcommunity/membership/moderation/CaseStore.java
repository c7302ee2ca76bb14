package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.membership.member.Member;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What the stores of reports and of appeals have in common. */
@Component
class CaseStore {

    private static final int RADIX = 36;

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;
    private final Clock clock;

    CaseStore(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events, Clock clock) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
        this.clock = clock;
    }

    /** An id greater than those of earlier milliseconds. */
    String newId() {
        return Long.toString(clock.millis(), RADIX) + "-" + Member.newId();
    }

    void insert(String collection, Object document, List<PendingEvent> raised) {
        aggregates.insert(collection, document, raised);
    }

    boolean update(String collection, String id, long version, Object document, ModerationEvent event) {
        return aggregates.update(collection, id, version - 1, document, List.of(pending(id, version, event)));
    }

    PendingEvent pending(String id, long version, ModerationEvent event) {
        return events.create(ModerationEvent.TOPIC, event.type(), id, version, event);
    }

    /** Newest first, those before the one with this id; null for the newest. */
    <T> List<T> page(String collection, Class<T> type, Criteria criteria, @Nullable String after, int limit) {
        var earlier = after == null ? criteria : criteria.and("_id").lt(after);
        return mongo.find(
                Query.query(earlier).with(Sort.by(Direction.DESC, "_id")).limit(limit), type, collection);
    }
}
