package org.opengovcommunity.defaults.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Health component {@code deadLetters} and gauge {@code opengov.dead.letters}: DEGRADED while any wait for an operator,
 * UNKNOWN while Kafka cannot be asked. They are counted only when the busy start of a service is over.
 */
final class DeadLettersHealth implements HealthIndicator {

    private final DeadLetters deadLetters;
    private volatile Health health =
            Health.up().withDetail("waiting", "not counted yet").build();
    private volatile double waiting = Double.NaN;

    DeadLettersHealth(DeadLetters deadLetters, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        Gauge.builder("opengov.dead.letters", () -> waiting)
                .description("Events that could not be handled and wait for a replay")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
    void measure() {
        try {
            long count = deadLetters.waiting();
            waiting = count;
            health = Health.status(count > 0 ? "DEGRADED" : "UP")
                    .withDetail("waiting", count)
                    .build();
        } catch (KafkaException e) {
            waiting = Double.NaN;
            health = Health.unknown().build();
        }
    }

    @Override
    public Health health() {
        return health;
    }
}
