package org.opengovcommunity.notifications.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** Queues again what was put off, when it is due, and counts what waits: gauge {@code opengov.batches.waiting}. */
final class WaitingBatches {

    private static final int AT_ONCE = 20;

    private final Batches batches;
    private final Letters letters;
    private final OriginalTrace trace;
    private final Clock clock;
    private volatile long count;

    WaitingBatches(Batches batches, Letters letters, OriginalTrace trace, Clock clock, MeterRegistry meters) {
        this.batches = batches;
        this.letters = letters;
        this.trace = trace;
        this.clock = clock;
        Gauge.builder("opengov.batches.waiting", () -> count)
                .description("Delivery batches that are not done")
                .register(meters);
    }

    long count() {
        return count;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void sweep() {
        count = batches.countWaiting();
        List<Batch> due;
        do {
            due = batches.due(clock.instant(), AT_ONCE);
            due.forEach(batch -> trace.within("notice.requeue", traceparent(batch), () -> requeue(batch)));
        } while (due.size() == AT_ONCE);
    }

    private @Nullable String traceparent(Batch due) {
        return letters.find(due.noticeId()).map(Letter::traceparent).orElse(null);
    }

    private void requeue(Batch due) {
        Batch requeued = due.requeued();
        // When another instance was faster, it has queued the batch.
        batches.save(requeued, List.of(requeued.queued()));
    }
}
