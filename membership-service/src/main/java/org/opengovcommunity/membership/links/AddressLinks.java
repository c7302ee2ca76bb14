package org.opengovcommunity.membership.links;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The links of one kind that prove an address, one for each address. The store has only the hash of a link's token. A
 * link works until it expires, so following it twice is fine.
 *
 * @param <T> what a link is about; a type that the store can map
 */
public class AddressLinks<T> implements PersonalData {

    /** The property of stored links that holds what they are about. */
    public static final String ABOUT = "about";

    private static final String TOKEN = "tokenSha256";
    private static final String SENT = "sentAt";
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Asking again so soon is a retry, and mails nothing: nobody's mailbox is flooded through us. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String collection;
    private final String section;
    private final Class<T> type;
    private final Function<Member, Criteria> ofMember;

    /**
     * @param collection where they are stored
     * @param section what a member's export calls them
     * @param ofMember finds those that concern a member
     */
    public AddressLinks(
            MongoTemplate mongo,
            Clock clock,
            String collection,
            String section,
            Class<T> type,
            Function<Member, Criteria> ofMember) {
        this.mongo = mongo;
        this.clock = clock;
        this.collection = collection;
        this.section = section;
        this.type = type;
        this.ofMember = ofMember;
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

    /**
     * Makes a token for this address, unless it got one a moment ago, and has it mailed.
     *
     * @throws MailException when the mail server does not take it; the next try makes another at once
     */
    public void mail(EmailAddress email, T about, Consumer<String> letter) {
        make(email, about).ifPresent(token -> {
            try {
                letter.accept(token);
            } catch (MailException e) {
                remove(email);
                throw e;
            }
        });
    }

    /** Forgets the link of this address. */
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
                .map(this::about);
    }

    @Override
    public String section() {
        return section;
    }

    @Override
    public List<T> of(Member member) {
        return mongo.find(Query.query(ofMember.apply(member)), Document.class, collection).stream()
                .map(this::about)
                .toList();
    }

    @Override
    public void forget(Member member) {
        mongo.remove(Query.query(ofMember.apply(member)), collection);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where(SENT).lt(clock.instant().minus(LIFETIME))), collection);
    }

    private T about(Document link) {
        return mongo.getConverter().read(type, link.get(ABOUT, Document.class));
    }
}
