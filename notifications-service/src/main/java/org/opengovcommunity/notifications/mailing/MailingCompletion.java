package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.List;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
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
        mailings.inDelivery().stream()
                .filter(batches::settled)
                .flatMap(id -> mailings.find(id).stream())
                .forEach(this::complete);
    }

    private void complete(Mailing mailing) {
        if (mailing.outcome() != null) {
            forget(mailing);
            return;
        }
        Mailing settled = mailing.settled(batches.totals(mailing.id()));
        if (mailings.save(settled, List.of())) {
            metrics.lastServed(mailing.occurredAt(), clock.instant());
            forget(settled);
        }
    }

    /** Once the totals are stored. Until the batches are gone for sure the mailing comes up again. */
    private void forget(Mailing settled) {
        batches.remove(settled.id());
        mailings.save(settled.complete(), List.of());
    }
}
