package org.opengovcommunity.notifications.mailing;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Folds the batches of a mailing into its totals once all are done, and then forgets them and their addresses. Which ones
 * there are it learns from their events; the store, which may have to look at every mailing there ever was, is asked for
 * those of instances that are gone only now and then.
 */
final class MailingCompletion implements MailListener {

    private final Mailings mailings;
    private final Batches batches;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final Set<String> inDelivery = ConcurrentHashMap.newKeySet();

    MailingCompletion(Mailings mailings, Batches batches, DeliveryMetrics metrics, Clock clock) {
        this.mailings = mailings;
        this.batches = batches;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void on(CloudEvent event) {
        if (MailingEvent.TYPES.contains(event.getType()) && event.getSubject() != null) {
            inDelivery.add(event.getSubject());
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void takeUpWhatIsLeft() {
        inDelivery.addAll(mailings.inDelivery());
        // Of those, whoever completed them was killed before the batches were gone.
        batches.notices().stream().filter(this::isComplete).forEach(batches::remove);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        inDelivery.forEach(id -> batches.outcome(id).ifPresent(outcome -> {
            mailings.find(id)
                    .filter(mailing -> mailing.state() == State.DISTRIBUTED)
                    .ifPresent(mailing -> complete(mailing, outcome));
            inDelivery.remove(id);
        }));
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
