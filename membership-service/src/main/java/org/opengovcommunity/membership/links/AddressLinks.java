package org.opengovcommunity.membership.links;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The links of one kind that prove an address, one for each address. The store has only the hash of a link's token. A
 * link works until it expires, so following it twice is fine.
 *
 * @param <T> what a link is about; a type that the store can map
 */
public final class AddressLinks<T> {

    private static final String TOKEN = "tokenSha256";
    private static final String ABOUT = "about";
    private static final String SENT = "sentAt";
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Asking again so soon is a retry, and mails nothing: nobody's mailbox is flooded through us. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String collection;
    private final Class<T> type;

    public AddressLinks(MongoTemplate mongo, Clock clock, String collection, Class<T> type) {
        this.mongo = mongo;
        this.clock = clock;
        this.collection = collection;
        this.type = type;
        mongo.indexOps(collection)
                .createIndex(new Index(TOKEN, Direction.ASC).unique().named(TOKEN));
    }

    /** A new token for this address; empty when it got one a moment ago. */
    public Optional<String> make(EmailAddress email, T about) {
        String token = LinkToken.make().value();
        Instant now = clock.instant();
        var old = Query.query(Criteria.where("_id").is(email.value()).and(SENT).lte(now.minus(RETRY)));
        var content = new Document();
        mongo.getConverter().write(about, content);
        var link = Update.update(TOKEN, DigestUtils.sha256Hex(token))
                .set(ABOUT, content)
                .set(SENT, now);
        try {
            mongo.upsert(old, link, collection);
            return Optional.of(token);
        } catch (DuplicateKeyException sentAMomentAgo) {
            return Optional.empty();
        }
    }

    /** Forgets a link that could not be mailed, so that the next try makes one at once. */
    public void remove(EmailAddress email) {
        mongo.remove(Query.query(Criteria.where("_id").is(email.value())), collection);
    }

    /** What the link with this token is about; empty when it is none of ours or has expired. */
    public Optional<T> find(String token) {
        var byHash = Filters.eq(TOKEN, DigestUtils.sha256Hex(token));
        return Optional.ofNullable(
                        mongo.execute(collection, links -> links.find(byHash).first()))
                .filter(link ->
                        link.getDate(SENT).toInstant().isAfter(clock.instant().minus(LIFETIME)))
                .map(link -> mongo.getConverter().read(type, link.get(ABOUT, Document.class)));
    }

    /** What the link of this address is about, if there is one. */
    public Optional<T> of(EmailAddress email) {
        return about(Criteria.where("_id").is(email.value())).stream().findFirst();
    }

    /** What those links are about of which this is told: a property of {@code T} and its value. */
    public List<T> telling(String property, String value) {
        return about(Criteria.where(ABOUT + "." + property).is(value));
    }

    public void forgetExpired() {
        mongo.remove(Query.query(Criteria.where(SENT).lt(clock.instant().minus(LIFETIME))), collection);
    }

    private List<T> about(Criteria criteria) {
        return mongo.find(Query.query(criteria), Document.class, collection).stream()
                .map(link -> mongo.getConverter().read(type, link.get(ABOUT, Document.class)))
                .toList();
    }
}
