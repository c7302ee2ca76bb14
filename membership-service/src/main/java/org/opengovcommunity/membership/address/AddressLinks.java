package org.opengovcommunity.membership.address;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.opengovcommunity.membership.mail.LinkToken;
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

/** The links that prove new addresses, one for each member; each works once, for a day. */
@Component
class AddressLinks implements PersonalData {

    private static final String COLLECTION = "address-links";
    private static final String TOKEN = "tokenSha256";
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Asking again so soon is a retry, and mails nothing: nobody's mailbox is flooded through us. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    record StoredLink(@Id String memberId, String tokenSha256, String email, Instant sentAt) {}

    /** What an export shows of a link. */
    record Asked(String email, Instant at) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    AddressLinks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(TOKEN, Direction.ASC).unique().named(TOKEN));
    }

    /** A new token for the member's new address; empty when one was made a moment ago. */
    Optional<LinkToken> make(String memberId, EmailAddress address) {
        var token = LinkToken.make();
        Instant now = clock.instant();
        var old = Query.query(Criteria.where("_id").is(memberId).and("sentAt").lte(now.minus(RETRY)));
        var link = Update.update(TOKEN, token.sha256())
                .set("email", address.value())
                .set("sentAt", now);
        try {
            mongo.upsert(old, link, StoredLink.class, COLLECTION);
            return Optional.of(token);
        } catch (DuplicateKeyException sentAMomentAgo) {
            return Optional.empty();
        }
    }

    /** Empty when it is none of ours, has expired or was used. */
    Optional<StoredLink> find(LinkToken token) {
        return Optional.ofNullable(mongo.findOne(
                        Query.query(Criteria.where(TOKEN).is(token.sha256())), StoredLink.class, COLLECTION))
                .filter(link -> link.sentAt().isAfter(clock.instant().minus(LIFETIME)));
    }

    void remove(String memberId) {
        mongo.remove(Query.query(Criteria.where("_id").is(memberId)), COLLECTION);
    }

    @Override
    public String section() {
        return "addressChange";
    }

    @Override
    public Optional<Asked> of(Member member) {
        return Optional.ofNullable(mongo.findById(member.id(), StoredLink.class, COLLECTION))
                .map(link -> new Asked(link.email(), link.sentAt()));
    }

    @Override
    public void forget(Member member) {
        remove(member.id());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("sentAt").lt(clock.instant().minus(LIFETIME))), COLLECTION);
    }
}
