package org.opengovcommunity.notifications.notice;

import java.time.Clock;
import java.util.List;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
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
            if (notice.outcome() != null) {
                forget(notice);
            } else if (batches.settled(notice.id())) {
                settle(notice);
            }
        }
    }

    private void settle(Notice notice) {
        Notice settled = notice.settled(batches.totals(notice.id()));
        if (notices.save(settled, List.of())) {
            metrics.lastServed(notice.occurredAt(), clock.instant());
            forget(settled);
        }
    }

    /** Once the totals are stored. Until the batches are gone for sure the notice comes up again. */
    private void forget(Notice settled) {
        batches.remove(settled.id());
        notices.save(settled.complete(), List.of());
    }
}
