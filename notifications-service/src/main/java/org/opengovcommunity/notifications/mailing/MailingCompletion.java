package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.List;
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
        mailings.inDelivery()
                .forEach(id -> batches.outcome(id)
                        .ifPresent(outcome -> mailings.find(id)
                                .filter(mailing -> mailing.state() == State.DISTRIBUTED)
                                .ifPresent(mailing -> complete(mailing, outcome))));
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

    private void complete(Mailing mailing, Totals outcome) {
        if (mailings.save(mailing.complete(outcome), List.of())) {
            metrics.lastServed(mailing.occurredAt(), clock.instant());
            batches.remove(mailing.id());
        }
    }
}
