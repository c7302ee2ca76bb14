package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.opengovcommunity.notifications.delivery.OriginalTrace;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins distributions at once and finishes them one after the other: a mailing to very many does not keep those who make
 * mailings from the next. What breaks off is found in the store by whoever looks next.
 */
public final class Expander {

    /** So long nobody else takes up a mailing: whoever made it is at it. */
    private static final Duration BEGINNING = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Expander.class);

    private final Mailings mailings;
    private final Distribution distribution;
    private final MailingLetters letters;
    private final OriginalTrace trace;
    private final Executor executor;
    private final Clock clock;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    public Expander(
            Mailings mailings,
            Distribution distribution,
            MailingLetters letters,
            OriginalTrace trace,
            Executor executor,
            Clock clock) {
        this.mailings = mailings;
        this.distribution = distribution;
        this.letters = letters;
        this.trace = trace;
        this.executor = executor;
        this.clock = clock;
    }

    /** A few recipients of each mailing at once, all others in their turn. Bears repetition. */
    public void distribute(List<Mailing> made) {
        List<Mailing> expanding = made.stream()
                .filter(mailing -> mailing.state() == State.EXPANDING)
                .toList();
        expanding.forEach(letters::keep);
        expanding.stream().filter(distribution::begin).toList().forEach(mailing -> expand(mailing.id()));
    }

    /** Returns at once; nothing happens when the mailing is in hand already. */
    void expand(String mailingId) {
        if (inHand.add(mailingId)) {
            executor.execute(() -> attempt(mailingId));
        }
    }

    /** Takes up what others have left. */
    void sweep() {
        mailings.expanding(clock.instant().minus(BEGINNING)).forEach(this::expand);
    }

    private void attempt(String mailingId) {
        try {
            mailings.find(mailingId)
                    .filter(mailing -> mailing.state() == State.EXPANDING)
                    .ifPresent(this::finish);
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("mailing", mailingId).setCause(e).log("Distribution is tried again");
        } finally {
            inHand.remove(mailingId);
        }
    }

    private void finish(Mailing mailing) {
        trace.within("mailing.expand", mailing.traceparent(), () -> distribution.finish(mailing));
    }
}
