package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Until when nobody is told again that reports wait. */
@Component
class ReportNotices {

    private static final String COLLECTION = "conduct-report-notices";

    private final MongoTemplate mongo;
    private final Clock clock;

    ReportNotices(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether the caller, and nobody else for so long, may tell this member now. */
    boolean claim(String memberId, Duration length) {
        var due = of(memberId).addCriteria(Criteria.where("until").lte(clock.instant()));
        try {
            mongo.upsert(due, until(length), COLLECTION);
            return true;
        } catch (DuplicateKeyException notDue) {
            return false;
        }
    }

    /** The member was told, and is not told again for so long. */
    void told(String memberId, Duration length) {
        mongo.upsert(of(memberId), until(length), COLLECTION);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        mongo.remove(Query.query(Criteria.where("until").lte(clock.instant())), COLLECTION);
    }

    private Update until(Duration length) {
        return Update.update("until", clock.instant().plus(length));
    }

    private static Query of(String memberId) {
        return Query.query(Criteria.where("_id").is(memberId));
    }
}
