package org.opengovcommunity.membership.links;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
 * link works until it expires or gives way to another, so following it twice is fine. What it is about is stored before it
 * is mailed, so for a day it is tried again while the mail server is away; as no token is kept, each try makes another.
 *
 * @param <T> what a link is about; a type that the store can map
 */
public class AddressLinks<T> implements PersonalData {

    /** The property of stored links that holds what they are about. */
    public static final String ABOUT = "about";

    /** What the next letter is about, when that is something else. */
    static final String NEXT = "next";

    static final String TOKEN = "tokenSha256";
    static final String MADE = "sentAt";
    static final String ASKED = "askedAt";
    static final String DUE = "due";
    static final Duration LIFETIME = Duration.ofHours(24);

    /** Between two letters to an address at least: nobody's mailbox is flooded through us. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String collection;
    private final String section;
    private final Class<T> type;
    private final Function<Member, Criteria> ofMember;
    private final DueLinks due;

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
        this.due = new DueLinks(mongo, clock, collection);
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(new Index(TOKEN, Direction.ASC).unique().named(TOKEN));
        indexes.createIndex(new Index(DUE, Direction.ASC).named(DUE));
    }

    /**
     * Keeps what a link is wanted for, so that it is mailed soon. When one was made a moment ago, that stays if it is for
     * the same; if not, another is mailed in a minute. Until then it works, so that nobody who asks for something over and
     * over keeps the owner of an address from following any link.
     */
    public void ask(EmailAddress email, T about) {
        Instant now = clock.instant();
        var content = new Document();
        mongo.getConverter().write(about, content);
        try {
            var old = Query.query(
                    Criteria.where("_id").is(email.value()).and(MADE).lte(now.minus(PAUSE)));
            var wish = DueLinks.withToken(LinkToken.make(), now)
                    .set(ABOUT, content)
                    .unset(NEXT)
                    .set(ASKED, now)
                    .set(DUE, now);
            mongo.upsert(old, wish, collection);
        } catch (DuplicateKeyException madeAMomentAgo) {
            var somethingElse = new Criteria()
                    .orOperator(
                            Criteria.where(ABOUT).ne(content),
                            Criteria.where(NEXT).exists(true));
            var other = Query.query(Criteria.where("_id").is(email.value()).andOperator(somethingElse));
            var wish = Update.update(NEXT, content).set(ASKED, now).min(DUE, now.plus(PAUSE));
            mongo.updateFirst(other, wish, collection);
        }
    }

    /**
     * Mails what is due, each with a token of its own. What the mail server does not take is due again, ten minutes
     * later at most, until the day is over; what it refuses for good is not. Several may do this at once.
     *
     * @param letter mails a token to whom the link is for; throws {@link MailException} when it is not taken
     */
    public void mailDue(BiConsumer<T, String> letter) {
        due.mail((link, token) -> letter.accept(about(link), token));
    }

    /** Forgets the link of this address. */
    public void remove(EmailAddress email) {
        mongo.remove(Query.query(Criteria.where("_id").is(email.value())), collection);
    }

    /** What the link with this token is about; empty when it is none of ours or has expired. */
    public Optional<T> find(String token) {
        var byHash = Filters.eq(TOKEN, new LinkToken(token).sha256());
        return Optional.ofNullable(
                        mongo.execute(collection, links -> links.find(byHash).first()))
                .filter(link ->
                        link.getDate(MADE).toInstant().isAfter(clock.instant().minus(LIFETIME)))
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
        mongo.remove(Query.query(Criteria.where(MADE).lt(clock.instant().minus(LIFETIME))), collection);
    }

    private T about(Document link) {
        return mongo.getConverter().read(type, link.get(ABOUT, Document.class));
    }
}
