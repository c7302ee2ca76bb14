package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys that reports were sent with, so that a retry files nothing twice. Each is its author's own, for a day. */
@Component
class ReportKeys {

    private static final String COLLECTION = "conduct-report-keys";
    private static final Duration LIFETIME = Duration.ofDays(1);

    /** @param content hash of what was reported */
    record Key(@Id String sha256, String report, String content, Instant at) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    ReportKeys(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The key as it was first sent, now or before. */
    Key first(String by, String key, String report, String content) {
        var sent = new Key(DigestUtils.sha256Hex(by + "\n" + key), report, content, clock.instant());
        try {
            return mongo.insert(sent, COLLECTION);
        } catch (DuplicateKeyException again) {
            var before = mongo.findById(sent.sha256(), Key.class, COLLECTION);
            return before == null ? sent : before;
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        mongo.remove(Query.query(Criteria.where("at").lt(clock.instant().minus(LIFETIME))), COLLECTION);
    }
}
