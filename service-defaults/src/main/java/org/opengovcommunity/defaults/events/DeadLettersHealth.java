package org.opengovcommunity.defaults.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Health component {@code deadLetters} and gauge {@code opengov.dead.letters}: DEGRADED while any wait for an operator,
 * UNKNOWN while Kafka cannot be asked.
 */
final class DeadLettersHealth extends AbstractHealthIndicator {

    private final DeadLetters deadLetters;
    private volatile OptionalLong waiting = OptionalLong.empty();

    DeadLettersHealth(DeadLetters deadLetters, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        Gauge.builder("opengov.dead.letters", () -> waiting.isPresent() ? waiting.getAsLong() : Double.NaN)
                .description("Events that could not be handled and wait for a replay")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
    void measure() {
        try {
            waiting = OptionalLong.of(deadLetters.waiting());
        } catch (KafkaException e) {
            waiting = OptionalLong.empty();
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (waiting.isEmpty()) {
            builder.unknown();
            return;
        }
        builder.status(waiting.getAsLong() > 0 ? "DEGRADED" : "UP").withDetail("waiting", waiting.getAsLong());
    }
}
