package org.opengovcommunity.notifications.notice;

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
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;

/**
 * Puts everyone who is subscribed and wants the topic into delivery batches. It may break off anywhere and be begun again: whoever is in a
 * batch already is not put into another.
 */
final class Distribution {

    private final Subscribers subscribers;
    private final UnsubscribeTokens tokens;
    private final Batches batches;
    private final Notices notices;
    private final NoticeSettings settings;
    private final Clock clock;

    Distribution(
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Batches batches,
            Notices notices,
            NoticeSettings settings,
            Clock clock) {
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.batches = batches;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Queues the first few, so that they are served while the others are looked up. */
    void begin(Notice notice, Topic topic) {
        List<Recipient> first = subscribers
                .some(everybody(notice, topic), settings.batches().first())
                .stream()
                .map(subscriber -> recipient(notice, subscriber))
                .toList();
        if (!first.isEmpty() && batches.of(notice.id()).findFirst().isEmpty()) {
            batches.queue(Batch.of(notice.id(), 1, new Roster(first), clock.instant()));
        }
    }

    /** Queues the others and says that the notice is distributed. */
    void finish(Notice notice, Topic topic) {
        var expansion = new Expansion(notice.id(), batches, settings.batches().size(), clock);
        try (Stream<Subscriber> all = subscribers.all(everybody(notice, topic))) {
            all.forEach(subscriber -> expansion.add(recipient(notice, subscriber)));
        }
        expansion.flush();
        var roster = new Sum();
        batches.of(notice.id()).forEach(roster::add);
        var event = notice.distributedEvent(roster.recipients, roster.parts, roster.sha256());
        notices.save(notice.distributed(), List.of(event));
    }

    private Selection everybody(Notice notice, Topic topic) {
        return new Selection(notice.list(), Mode.EACH, topic, clock.instant());
    }

    private Recipient recipient(Notice notice, Subscriber subscriber) {
        return new Recipient(
                subscriber.id(), subscriber.name(), subscriber.address(), tokens.token(notice.list(), subscriber.id()));
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

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
