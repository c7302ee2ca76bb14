package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
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
        mailings.inDelivery()
                .forEach(id -> batches.outcome(id)
                        .flatMap(outcome -> mailings.complete(id, outcome))
                        .ifPresent(occurredAt -> {
                            metrics.lastServed(occurredAt, clock.instant());
                            batches.remove(id);
                        }));
    }

    /** Whoever completed these mailings was killed before their batches were gone. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetWhatIsLeft() {
        batches.notices().stream().filter(this::isComplete).forEach(batches::remove);
    }

    private boolean isComplete(String id) {
        return mailings.find(id)
                .filter(mailing -> mailing.state() == State.COMPLETE)
                .isPresent();
    }
}
