package org.opengovcommunity.defaults.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Says how many aggregates wait with unpublished events and for how long the oldest does: health component {@code outbox}
 * (DEGRADED beyond a minute) and gauges {@code opengov.outbox.pending} and {@code opengov.outbox.age} (seconds).
 */
final class OutboxHealth extends AbstractHealthIndicator {

    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final List<String> collections;
    private final Clock clock;
    private volatile long pending;
    private volatile Duration age = Duration.ZERO;

    OutboxHealth(OutboxStore store, List<String> collections, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.collections = collections;
        this.clock = clock;
        Gauge.builder("opengov.outbox.pending", () -> pending)
                .description("Aggregates with unpublished events")
                .register(meters);
        Gauge.builder("opengov.outbox.age", () -> age.toSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest unpublished event seen")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void measure() {
        Instant now = clock.instant();
        pending = collections.stream().mapToLong(store::countPending).sum();
        Instant oldest = collections.stream()
                .flatMap(collection -> store.pending(collection, 100).stream())
                .flatMap(outbox -> outbox.events().stream())
                .map(PendingEvent::time)
                .min(Instant::compareTo)
                .orElse(now);
        age = Duration.between(oldest, now);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(age.compareTo(TOO_OLD) > 0 ? "DEGRADED" : "UP")
                .withDetail("pending", pending)
                .withDetail("oldestSeconds", age.toSeconds());
    }
}
