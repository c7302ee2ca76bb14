package org.opengovcommunity.notifications.mailing;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.MailingEvent.Audience;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;

/**
 * Puts everyone who gets the list in a mode and wants the topic into delivery batches. It may break off anywhere and be
 * begun again: whoever is in a batch already is not put into another.
 */
public final class Distribution {

    private final Subscribers subscribers;
    private final UnsubscribeTokens tokens;
    private final Batches batches;
    private final Mailings mailings;
    private final Batching batching;
    private final Clock clock;

    public Distribution(
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Batches batches,
            Mailings mailings,
            Batching batching,
            Clock clock) {
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.batches = batches;
        this.mailings = mailings;
        this.batching = batching;
        this.clock = clock;
    }

    /** Queues the first few, so that they are served while the others are looked up. */
    public void begin(Mailing mailing, Mode mode, Topic topic) {
        List<Recipient> first = subscribers.some(everybody(mailing, mode, topic), batching.first()).stream()
                .map(subscriber -> recipient(mailing, subscriber))
                .toList();
        if (!first.isEmpty() && batches.of(mailing.id()).findFirst().isEmpty()) {
            batches.queue(Batch.of(mailing.id(), 1, new Roster(first), clock.instant()));
        }
    }

    /** Queues the others and says that the mailing is distributed. */
    public void finish(Mailing mailing, Mode mode, Topic topic) {
        var expansion = new Expansion(mailing.id(), batches, batching.size(), clock);
        try (Stream<Subscriber> all = subscribers.all(everybody(mailing, mode, topic))) {
            all.forEach(subscriber -> expansion.add(recipient(mailing, subscriber)));
        }
        expansion.flush();
        var roster = new Sum();
        batches.of(mailing.id()).forEach(roster::add);
        mailings.save(mailing.distributed(), List.of(MailingEvent.distributed(mailing, roster.audience())));
    }

    private Selection everybody(Mailing mailing, Mode mode, Topic topic) {
        return new Selection(mailing.list(), mode, topic, clock.instant());
    }

    private Recipient recipient(Mailing mailing, Subscriber subscriber) {
        return new Recipient(
                subscriber.id(),
                subscriber.name(),
                subscriber.address(),
                tokens.token(mailing.list(), subscriber.id()));
    }

    /** What the stored batches come to, in their order. */
    private static final class Sum {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private int recipients;
        private int parts;

        void add(Batch batch) {
            parts++;
            recipients += batch.roster().size();
            digest.update(batch.roster().canonicalBytes());
        }

        Audience audience() {
            return new Audience(recipients, parts, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
