package org.opengovcommunity.defaults.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says how many aggregates wait with unpublished events and for how long the oldest does: health component {@code outbox}
 * (DEGRADED beyond a minute) and gauges {@code opengov.outbox.pending} and {@code opengov.outbox.age} (seconds).
 */
final class OutboxHealth extends AbstractHealthIndicator {

    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    private final OutboxRelay relay;

    OutboxHealth(OutboxRelay relay, MeterRegistry meters) {
        this.relay = relay;
        Gauge.builder("opengov.outbox.pending", relay::pending)
                .description("Aggregates with unpublished events")
                .register(meters);
        Gauge.builder("opengov.outbox.age", () -> relay.age().toSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest unpublished event")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration age = relay.age();
        builder.status(age.compareTo(TOO_OLD) > 0 ? "DEGRADED" : "UP")
                .withDetail("pending", relay.pending())
                .withDetail("oldestSeconds", age.toSeconds());
    }
}
