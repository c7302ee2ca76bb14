package org.opengovcommunity.membership.links;

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

/** Keeps others from filling a mailbox with links through us. Counted in the store, for any instance may be asked. */
@Component
public class MailLimit {

    private static final String COLLECTION = "mail-asks";
    private static final Duration HOUR = Duration.ofHours(1);

    /** @param sent when links were sent within the last hour, the newest last */
    record Asks(@Id String about, List<Instant> sent, Instant last, long version) {}

    private final MongoTemplate mongo;
    private final LimitSettings settings;
    private final Clock clock;

    MailLimit(MongoTemplate mongo, LimitSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether one more may be sent, which then counts. Of several at the same moment only one may.
     *
     * @param about which mail to whom, without an address
     */
    public boolean take(String about) {
        return take(about, settings.perHour(), settings.pause());
    }

    /** The same for what several share who are counted one by one beside. */
    public boolean takeShared(String about) {
        return take(about, settings.perHourOfAll(), Duration.ZERO);
    }

    private boolean take(String about, int perHour, Duration pause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = mongo.findById(about, Asks.class, COLLECTION);
        List<Instant> sent = new ArrayList<>();
        if (before != null) {
            before.sent().stream().filter(time -> time.isAfter(now.minus(HOUR))).forEach(sent::add);
        }
        if (sent.size() >= perHour
                || (!sent.isEmpty() && sent.getLast().plus(pause).isAfter(now))) {
            return false;
        }
        sent.add(now);
        return before == null ? insert(about, sent, now) : replace(before, sent, now);
    }

    /** Sends one more, if it may be sent. One that fails does not count; those before it do. */
    public void within(String about, Runnable sending) {
        if (take(about)) {
            try {
                sending.run();
            } catch (RuntimeException unsent) {
                mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(about)),
                        new Update().pop("sent", Update.Position.LAST).inc("version", 1),
                        COLLECTION);
                throw unsent;
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        mongo.remove(Query.query(Criteria.where("last").lt(clock.instant().minus(HOUR))), COLLECTION);
    }

    private boolean insert(String about, List<Instant> sent, Instant now) {
        try {
            mongo.insert(new Asks(about, sent, now, 1), COLLECTION);
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private boolean replace(Asks before, List<Instant> sent, Instant now) {
        var asBefore = Query.query(
                Criteria.where("_id").is(before.about()).and("version").is(before.version()));
        var next = new Update().set("sent", sent).set("last", now).set("version", before.version() + 1);
        return mongo.updateFirst(asBefore, next, COLLECTION).getModifiedCount() == 1;
    }
}
