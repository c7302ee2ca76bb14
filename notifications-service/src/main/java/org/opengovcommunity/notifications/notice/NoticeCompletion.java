package org.opengovcommunity.notifications.notice;

import java.time.Clock;
import java.util.List;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.Totals;
import org.springframework.scheduling.annotation.Scheduled;

/** Folds the batches of a notice into its totals once all are done, and then forgets them and their addresses. */
final class NoticeCompletion {

    private final Notices notices;
    private final Batches batches;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    NoticeCompletion(Notices notices, Batches batches, DeliveryMetrics metrics, Clock clock) {
        this.notices = notices;
        this.batches = batches;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        for (Notice notice : notices.inDelivery()) {
            Totals totals = batches.totals(notice.id());
            if (totals.unsettled() == 0 && notices.save(notice.complete(totals), List.of())) {
                metrics.lastServed(notice.occurredAt(), clock.instant());
                batches.remove(notice.id());
            }
        }
    }
}
