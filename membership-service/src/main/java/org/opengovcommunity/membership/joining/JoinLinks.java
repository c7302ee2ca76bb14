package org.opengovcommunity.membership.joining;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The links that prove an address, one for each address. The store has only the hash of a link's token. A link works
 * until it expires, so following it twice is fine.
 */
@Component
class JoinLinks implements PersonalData {

    private static final String COLLECTION = "join-links";
    private static final String TOKEN = "tokenSha256";
    private static final int TOKEN_BYTES = 32;
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Applying again so soon is a retry, and mails nothing: nobody's mailbox is flooded through us. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    record StoredLink(@Id String email, String tokenSha256, Application application, Instant sentAt) {}

    private final SecureRandom random = new SecureRandom();
    private final MongoTemplate mongo;
    private final Clock clock;

    JoinLinks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(TOKEN, Direction.ASC).unique().named(TOKEN));
    }

    /** A new token for the application's address; empty when it got one a moment ago. */
    Optional<String> make(Application application) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        var address = Criteria.where("_id").is(application.email().value());
        var old = Query.query(address.and("sentAt").lte(now.minus(RETRY)));
        var link = Update.update(TOKEN, DigestUtils.sha256Hex(token))
                .set("application", application)
                .set("sentAt", now);
        try {
            mongo.upsert(old, link, StoredLink.class, COLLECTION);
            return Optional.of(token);
        } catch (DuplicateKeyException sentAMomentAgo) {
            return Optional.empty();
        }
    }

    /** Forgets a link that could not be mailed, so that the next try makes one at once. */
    void remove(EmailAddress email) {
        mongo.remove(Query.query(Criteria.where("_id").is(email.value())), COLLECTION);
    }

    /** What was applied for with this token; empty when it is none of ours or has expired. */
    Optional<Application> find(String token) {
        var byHash = Query.query(Criteria.where(TOKEN).is(DigestUtils.sha256Hex(token)));
        return Optional.ofNullable(mongo.findOne(byHash, StoredLink.class, COLLECTION))
                .filter(link -> link.sentAt().isAfter(clock.instant().minus(LIFETIME)))
                .map(StoredLink::application);
    }

    @Override
    public String section() {
        return "application";
    }

    @Override
    public Optional<Application> of(Member member) {
        return Optional.ofNullable(mongo.findById(member.email().value(), StoredLink.class, COLLECTION))
                .map(StoredLink::application);
    }

    @Override
    public void forget(Member member) {
        remove(member.email());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("sentAt").lt(clock.instant().minus(LIFETIME))), COLLECTION);
    }
}
