package org.opengovcommunity.membership.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps others from filling a member's mailbox with links. Counted in the store, for any instance may be asked. */
@Component
class LinkLimit {

    private static final String COLLECTION = "sign-in-asks";
    private static final Duration HOUR = Duration.ofHours(1);

    /** @param sent when links were sent within the last hour, the newest last */
    record Asks(@Id String memberId, List<Instant> sent, Instant last, long version) {}

    private final MongoTemplate mongo;
    private final LinkSettings settings;
    private final Clock clock;

    LinkLimit(MongoTemplate mongo, LinkSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the member may be sent one more, which then counts. Of several at the same moment only one may. */
    boolean take(String memberId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = mongo.findById(memberId, Asks.class, COLLECTION);
        List<Instant> sent = new ArrayList<>();
        if (before != null) {
            before.sent().stream().filter(time -> time.isAfter(now.minus(HOUR))).forEach(sent::add);
        }
        if (sent.size() >= settings.perHour()
                || (!sent.isEmpty() && sent.getLast().plus(settings.pause()).isAfter(now))) {
            return false;
        }
        sent.add(now);
        return before == null ? insert(memberId, sent, now) : replace(before, sent, now);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        mongo.remove(Query.query(Criteria.where("last").lt(clock.instant().minus(HOUR))), COLLECTION);
    }

    private boolean insert(String memberId, List<Instant> sent, Instant now) {
        try {
            mongo.insert(new Asks(memberId, sent, now, 1), COLLECTION);
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private boolean replace(Asks before, List<Instant> sent, Instant now) {
        var asBefore = Query.query(
                Criteria.where("_id").is(before.memberId()).and("version").is(before.version()));
        var next = new Update().set("sent", sent).set("last", now).set("version", before.version() + 1);
        return mongo.updateFirst(asBefore, next, COLLECTION).getModifiedCount() == 1;
    }
}
