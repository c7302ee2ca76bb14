package org.opengovcommunity.membership.links;

import static org.opengovcommunity.membership.links.AddressLinks.ABOUT;
import static org.opengovcommunity.membership.links.AddressLinks.ASKED;
import static org.opengovcommunity.membership.links.AddressLinks.DUE;
import static org.opengovcommunity.membership.links.AddressLinks.LIFETIME;
import static org.opengovcommunity.membership.links.AddressLinks.MADE;
import static org.opengovcommunity.membership.links.AddressLinks.NEXT;
import static org.opengovcommunity.membership.links.AddressLinks.PAUSE;
import static org.opengovcommunity.membership.links.AddressLinks.TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.mail.LinkToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.MailException;

/** The stored links of one kind that are yet to be mailed. */
class DueLinks {

    private static final Logger log = LoggerFactory.getLogger(DueLinks.class);

    /** A link comes no later than this once the mail server is back. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String collection;

    DueLinks(MongoTemplate mongo, Clock clock, String collection) {
        this.mongo = mongo;
        this.clock = clock;
        this.collection = collection;
    }

    /** Mails each with a new token, as long as the mail server takes them. */
    void mail(BiConsumer<Document, String> letter) {
        boolean goOn = true;
        while (goOn) {
            goOn = firstDue().map(link -> mail(link, letter)).orElse(false);
        }
    }

    private Optional<Document> firstDue() {
        Instant now = clock.instant();
        var due = Criteria.where(DUE).lte(now).and(ASKED).gt(now.minus(LIFETIME));
        return Optional.ofNullable(mongo.findOne(Query.query(due).with(Sort.by(DUE)), Document.class, collection));
    }

    /** Whether the mail server is there for more. */
    private boolean mail(Document link, BiConsumer<Document, String> letter) {
        LinkToken token = LinkToken.make();
        Document claimed = claim(link, token);
        if (claimed == null) {
            return true;
        }
        try {
            letter.accept(claimed, token.value());
            close(token);
            return true;
        } catch (MailException e) {
            log.warn("A link could not be mailed: {}", e.getClass().getSimpleName());
            if (Letters.isRefused(e)) {
                close(token);
            }
            return !Letters.isAway(e);
        }
    }

    /** Unless another letter is to follow. */
    private void close(LinkToken token) {
        var tried =
                Query.query(Criteria.where(TOKEN).is(token.sha256()).and(NEXT).isNull());
        mongo.updateFirst(tried, new Update().unset(DUE), collection);
    }

    /** Makes it due again should it not be mailed; the longer it has waited, the later. Null if somebody else has it. */
    private @Nullable Document claim(Document link, LinkToken token) {
        Instant now = clock.instant();
        long waited = Duration.between(link.getDate(ASKED).toInstant(), now).toSeconds();
        Instant again = now.plusSeconds(Math.clamp(waited / 4, PAUSE.toSeconds(), LONGEST.toSeconds()));
        var unclaimed =
                Query.query(Criteria.where("_id").is(link.get("_id")).and(TOKEN).is(link.get(TOKEN)));
        var claimed = withToken(token, now).set(DUE, again).rename(NEXT, ABOUT);
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(unclaimed, claimed, after, Document.class, collection);
    }

    static Update withToken(LinkToken token, Instant now) {
        return Update.update(TOKEN, token.sha256()).set(MADE, now);
    }
}
