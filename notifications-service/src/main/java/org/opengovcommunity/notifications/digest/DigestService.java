package org.opengovcommunity.notifications.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends the digests whose period is over, one period after the other. Whatever breaks off is gone on with by whoever looks
 * next, and what is done is not done again: the digest of a period has one id, and so has the batch of each recipient.
 */
final class DigestService {

    /** All that a member can decline: whoever declines the same gets the same digest. */
    private static final List<Set<Topic>> SELECTIONS = IntStream.range(0, 1 << Topic.values().length)
            .mapToObj(bits -> Arrays.stream(Topic.values())
                    .filter(topic -> (bits >> topic.ordinal() & 1) == 1)
                    .collect(Collectors.toUnmodifiableSet()))
            .toList();

    private static final Logger log = LoggerFactory.getLogger(DigestService.class);

    private final MailingLists lists;
    private final DigestSettings settings;
    private final DigestProgress progress;
    private final DigestWriter writer;
    private final Mailings mailings;
    private final Distribution distribution;
    private final Subscribers subscribers;
    private final Clock clock;

    DigestService(
            MailingLists lists,
            DigestSettings settings,
            DigestProgress progress,
            DigestWriter writer,
            Mailings mailings,
            Distribution distribution,
            Subscribers subscribers,
            Clock clock) {
        this.lists = lists;
        this.settings = settings;
        this.progress = progress;
        this.writer = writer;
        this.mailings = mailings;
        this.distribution = distribution;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** At a fixed rate, for such runs do not share the thread of all that is done with a fixed delay. */
    @Scheduled(fixedRateString = "PT20S")
    void sweep() {
        for (MailingList list : lists.all()) {
            for (Mode mode : List.of(Mode.DAILY, Mode.WEEKLY)) {
                try {
                    sendDue(list, mode);
                } catch (TransientException another) {
                    log.debug("Another instance is at the digest of {}", list.name());
                }
            }
        }
    }

    private void sendDue(MailingList list, Mode mode) {
        Schedule schedule = settings.schedule(list.name());
        Instant now = clock.instant().minus(Schedule.GRACE);
        Instant after = new DigestStart(settings, progress).of(list.name(), mode, now);
        Instant until = schedule.next(mode, after);
        while (!until.isAfter(now)) {
            for (Set<Topic> declined : SELECTIONS) {
                send(list, new Period(list.name(), mode, after, until, declined));
            }
            progress.advance(list.name(), mode, until);
            after = until;
            until = schedule.next(mode, after);
        }
    }

    private void send(MailingList list, Period period) {
        Optional<Mailing> digest = mailings.find(period.id());
        if (digest.isEmpty() && somebodyWants(period)) {
            digest = writer.write(list, period).map(mailings::added);
        }
        digest.filter(found -> found.state() == State.EXPANDING).ifPresent(found -> {
            distribution.toThoseDeclining(found, period.mode(), period.declined());
            log.atInfo()
                    .addKeyValue("list", period.list())
                    .addKeyValue("mode", period.mode())
                    .addKeyValue("digest", found.id())
                    .log("Digest distributed");
        });
    }

    private boolean somebodyWants(Period period) {
        return !subscribers
                .some(Selection.declining(period.list(), period.mode(), period.declined(), clock.instant()), 1)
                .isEmpty();
    }
}
