package org.opengovcommunity.notifications.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.SubscriberChanges;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends those who do not want digests any more what they have not seen yet. */
final class LastDigestService implements SubscriberChanges {

    private static final Logger log = LoggerFactory.getLogger(LastDigestService.class);

    private final MailingLists lists;
    private final DigestStart start;
    private final LastDigests waiting;
    private final DigestWriter writer;
    private final Mailings mailings;
    private final Distribution distribution;
    private final Subscribers subscribers;
    private final UnsubscribeTokens tokens;
    private final Clock clock;

    LastDigestService(
            MailingLists lists,
            DigestStart start,
            LastDigests waiting,
            DigestWriter writer,
            Mailings mailings,
            Distribution distribution,
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Clock clock) {
        this.lists = lists;
        this.start = start;
        this.waiting = waiting;
        this.writer = writer;
        this.mailings = mailings;
        this.distribution = distribution;
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void change(Subscriber before, Subscriber after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (MailingList list : lists.all()) {
            Mode mode = before.subscriptions().getOrDefault(list.name(), Mode.NONE);
            if (mode.isDigest() && misses(mode, list, after) && after.takesMail(now)) {
                waiting.add(new LastDigest(
                        LastDigest.id(list.name(), after.id(), after.sequence()),
                        list.name(),
                        mode,
                        after.contact(),
                        before.declined().getOrDefault(list.name(), Set.of()),
                        begin(before, list.name(), mode, now),
                        now));
            }
        }
    }

    @Scheduled(fixedRateString = "PT20S")
    void sweep() {
        for (LastDigest digest : waiting.until(clock.instant().minus(Schedule.GRACE))) {
            try {
                lists.find(digest.list()).ifPresent(list -> send(digest, list));
                waiting.remove(digest);
            } catch (TransientException another) {
                log.debug("Another instance is at last digest {}", digest.id());
            }
        }
    }

    private void send(LastDigest digest, MailingList list) {
        Optional<Mailing> mailing = mailings.find(digest.id()).or(() -> written(digest, list));
        mailing.filter(found -> found.state() == State.EXPANDING)
                .ifPresent(found -> distribution.toThese(found, List.of(recipient(digest))));
    }

    /** Whoever is gone meanwhile, or takes no mail, gets none. */
    private Optional<Mailing> written(LastDigest digest, MailingList list) {
        boolean wanted = subscribers.withIds(List.of(digest.member().id())).stream()
                .anyMatch(member -> member.takesMail(clock.instant()));
        return wanted ? writer.write(list, digest).map(mailings::added) : Optional.empty();
    }

    private Recipient recipient(LastDigest digest) {
        var member = digest.member();
        return new Recipient(member.id(), member.name(), member.address(), tokens.token(digest.list(), member.id()));
    }

    /** What came before the list came in digests they have had singly, or did not want. */
    private Instant begin(Subscriber member, String list, Mode mode, Instant now) {
        Instant lastEnd = start.of(list, mode, now);
        Instant since = member.digestsSince().getOrDefault(list, lastEnd);
        return since.isAfter(lastEnd) ? since : lastEnd;
    }

    /**
     * Whether what came since the last digest would not come any more. A week has all of its days. And of a list for
     * government whoever is off it gets nothing: it may be because they are not in government any more.
     */
    private static boolean misses(Mode mode, MailingList list, Subscriber after) {
        Mode next = after.subscriptions().get(list.name());
        if (next == null) {
            return list.audience() == MailingList.Audience.EVERYONE;
        }
        return !mode.goesOnIn(next);
    }
}
