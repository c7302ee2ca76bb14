package org.opengovcommunity.membership.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions by the hash of their id, for the id is a secret of the browser. Only the making of a session inserts it:
 * a request that was under way when its session ended cannot bring it back.
 */
@Component
class StoredSessions implements SessionRepository<MapSession> {

    private static final String COLLECTION = "sign-in-sessions";
    private static final Duration IDLE = Duration.ofMinutes(30);

    /** @param attributes as {@link AttributeJson} writes them */
    record StoredSession(@Id String idSha256, String attributes, Instant madeAt, Instant usedAt) {}

    private final AttributeJson json = new AttributeJson();
    private final MongoTemplate mongo;
    private final Clock clock;

    StoredSessions(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public MapSession createSession() {
        var session = session(StoredSessions.newId());
        mongo.insert(stored(session), COLLECTION);
        return session;
    }

    @Override
    public void save(MapSession session) {
        if (!session.getId().equals(session.getOriginalId()) && remove(session.getOriginalId())) {
            mongo.insert(stored(session), COLLECTION);
        } else {
            var now = stored(session);
            var content = Update.update("attributes", now.attributes()).set("usedAt", now.usedAt());
            mongo.updateFirst(withId(session.getId()), content, COLLECTION);
        }
    }

    @Override
    public @Nullable MapSession findById(String id) {
        var stored = mongo.findById(DigestUtils.sha256Hex(id), StoredSession.class, COLLECTION);
        if (stored == null || stored.usedAt().isBefore(oldest())) {
            return null;
        }
        var session = session(id);
        session.setCreationTime(stored.madeAt());
        session.setLastAccessedTime(stored.usedAt());
        json.read(stored.attributes()).forEach(session::setAttribute);
        return session;
    }

    @Override
    public void deleteById(String id) {
        remove(id);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("usedAt").lt(oldest())), COLLECTION);
    }

    private boolean remove(String id) {
        return mongo.remove(withId(id), COLLECTION).getDeletedCount() == 1;
    }

    private Instant oldest() {
        return clock.instant().minus(IDLE);
    }

    private StoredSession stored(MapSession session) {
        return new StoredSession(
                DigestUtils.sha256Hex(session.getId()),
                json.write(session),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    private static Query withId(String id) {
        return Query.query(Criteria.where("_id").is(DigestUtils.sha256Hex(id)));
    }

    private static MapSession session(String id) {
        var session = new MapSession(id);
        session.setSessionIdGenerator(StoredSessions::newId);
        session.setMaxInactiveInterval(IDLE);
        return session;
    }

    private static String newId() {
        return LinkToken.make().value();
    }
}
