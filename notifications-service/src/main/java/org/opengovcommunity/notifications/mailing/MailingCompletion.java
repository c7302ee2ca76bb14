package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import java.util.Set;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Folds the batches of a mailing into its totals once all are done, and forgets them and their addresses a minute or two
 * later: until then they keep an instance that was slow from beginning the same mailing again.
 */
final class MailingCompletion {

    private final Mailings mailings;
    private final Batches batches;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    /** Those that were complete a minute ago. */
    private Set<String> completeBefore = Set.of();

    MailingCompletion(Mailings mailings, Batches batches, DeliveryMetrics metrics, Clock clock) {
        this.mailings = mailings;
        this.batches = batches;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        batches.outcomes(mailings.inDelivery())
                .forEach((id, outcome) -> mailings.complete(id, outcome)
                        .ifPresent(occurredAt -> metrics.lastServed(occurredAt, clock.instant())));
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetServed() {
        Set<String> complete = mailings.complete(batches.notices());
        batches.remove(complete.stream().filter(completeBefore::contains).toList());
        completeBefore = complete;
    }
}
