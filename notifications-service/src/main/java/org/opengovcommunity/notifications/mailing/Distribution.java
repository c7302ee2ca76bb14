package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.delivery.Batch;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Contact;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;

/**
 * Puts everyone whom a mailing is for into delivery batches. It may break off anywhere and be begun again: whoever is in a
 * batch already is not put into another.
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

    /**
     * Queues the first few, so that they are served while the others are looked up; or everybody, if there are not more.
     *
     * @return whether there are others, to be queued by {@link #finish}
     */
    public boolean begin(Mailing mailing) {
        List<Recipient> some = subscribers.some(everybody(mailing), batching.first() + 1).stream()
                .map(contact -> recipient(mailing, contact))
                .toList();
        if (some.size() <= batching.first()) {
            finish(mailing, begun(mailing), some.stream());
            return false;
        }
        var first = new Roster(some.subList(0, batching.first()));
        batches.queue(Batch.of(mailing.id(), 1, first));
        return true;
    }

    /** Queues the others and says that the mailing is distributed. */
    public void finish(Mailing mailing) {
        try (Stream<Contact> all = subscribers.all(everybody(mailing))) {
            var resumed = Expansion.resumed(mailing.id(), batches, batching.size());
            finish(mailing, resumed, all.map(contact -> recipient(mailing, contact)));
        }
    }

    /** As the two together, for those who decline exactly these topics. */
    public void toThoseDeclining(Mailing mailing, Mode mode, Set<Topic> declined) {
        var selection = Selection.declining(mailing.list(), mode, declined, clock.instant());
        try (Stream<Contact> all = subscribers.all(selection)) {
            finish(mailing, begun(mailing), all.map(contact -> recipient(mailing, contact)));
        }
    }

    /** Queues a mailing that goes to these, whoever they are, and says that it is distributed. */
    public void toThese(Mailing mailing, List<Recipient> recipients) {
        finish(mailing, begun(mailing), recipients.stream());
    }

    private Expansion begun(Mailing mailing) {
        return Expansion.begun(mailing.id(), batches, batching.size());
    }

    private void finish(Mailing mailing, Expansion expansion, Stream<Recipient> recipients) {
        recipients.forEach(expansion::add);
        mailings.save(mailing.distributed(), List.of(MailingEvent.distributed(mailing, expansion.finish())));
    }

    private Selection everybody(Mailing mailing) {
        return switch (mailing.origin()) {
            case Origin.Notice notice -> selection(mailing, notice.topic()).unlessThrough(notice.toldBefore());
            case Origin.Post() -> selection(mailing, Topic.DISCUSSION);
            case Origin.Digest digest -> throw new IllegalArgumentException("whom a digest is for is said with it");
            case Origin.Letter() -> throw new IllegalArgumentException("a letter goes to those whom it names");
        };
    }

    private Selection selection(Mailing mailing, Topic topic) {
        return new Selection(mailing.list(), Mode.EACH, topic, clock.instant());
    }

    private Recipient recipient(Mailing mailing, Contact contact) {
        return new Recipient(
                contact.id(), contact.name(), contact.address(), tokens.token(mailing.list(), contact.id()));
    }
}
