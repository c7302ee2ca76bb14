package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.Map;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.springframework.scheduling.annotation.Scheduled;

/** Folds the batches of a mailing into its totals once all are done, and then forgets them and their addresses. */
final class MailingCompletion {

    private final Mailings mailings;
    private final Batches batches;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    MailingCompletion(Mailings mailings, Batches batches, DeliveryMetrics metrics, Clock clock) {
        this.mailings = mailings;
        this.batches = batches;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        batches.remove(batches.outcomes(mailings.inDelivery()).entrySet().stream()
                .filter(outcome -> complete(outcome.getKey(), outcome.getValue()))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Whoever completed these mailings was killed before their batches were gone. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetWhatIsLeft() {
        batches.remove(batches.notices().stream().filter(this::isComplete).toList());
    }

    /** Completes it; false when another instance has done so. */
    private boolean complete(String id, Totals outcome) {
        var occurredAt = mailings.complete(id, outcome);
        occurredAt.ifPresent(since -> metrics.lastServed(since, clock.instant()));
        return occurredAt.isPresent();
    }

    private boolean isComplete(String id) {
        return mailings.find(id)
                .filter(mailing -> mailing.state() == State.COMPLETE)
                .isPresent();
    }
}
