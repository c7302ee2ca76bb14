package org.opengovcommunity.notifications.fold;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets events wait for others that they belong with. Once an event is taken it is told, whatever dies when, and it is told
 * once: what is told is settled in the store before it is told.
 */
public final class Folding {

    private static final Logger log = LoggerFactory.getLogger(Folding.class);

    private static final int ATTEMPTS = 20;

    /** Much longer than telling takes; so long a crash may delay a notice. */
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Folds folds;
    private final int most;
    private final Clock clock;

    /** @param most so many events are told without waiting for the end of the quiet period */
    public Folding(Folds folds, int most, Clock clock) {
        this.folds = folds;
        this.most = most;
        this.clock = clock;
    }

    /**
     * Takes an event, unless it was taken before.
     *
     * @param together what events of this type have in common that are told together, e.g. what they are about
     * @throws TransientException when others change the same fold all the time
     */
    public void add(CloudEvent event, String together, Duration quietPeriod) {
        String id = event.getType() + "/" + together;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Fold fold = folds.find(id).orElseGet(() -> Fold.empty(id));
            if (fold.knows(event.getId()) || folds.save(fold.with(event, clock.instant(), quietPeriod, most))) {
                return;
            }
        }
        throw new TransientException("too many changes at once of " + id);
    }

    /**
     * Has everything told whose quiet period is over.
     *
     * @param teller may be given the same events again after a crash
     */
    public void tellDue(Consumer<List<CloudEvent>> teller) {
        for (String id : folds.due(clock.instant())) {
            try {
                folds.find(id).ifPresent(fold -> tell(fold, teller));
            } catch (RuntimeException failed) {
                log.atWarn().setCause(failed).addKeyValue("fold", id).log("Events wait on, trying again");
            }
        }
    }

    private void tell(Fold due, Consumer<List<CloudEvent>> teller) {
        Fold closed = due.close(clock.instant().plus(HOLD));
        if (folds.save(closed)) {
            teller.accept(closed.closed());
            told(closed);
        }
    }

    /** Others may add events meanwhile, or have told these, if it took long. */
    private void told(Fold closed) {
        Fold now = closed;
        while (now.isClosed(closed.closed()) && !folds.save(now.settle())) {
            now = folds.find(closed.id()).orElseThrow();
        }
    }
}
