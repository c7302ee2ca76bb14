package org.opengovcommunity.notifications.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The way to the mail server. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    CircuitBreaker smtpCircuit(MeterRegistry meters) {
        var registry = CircuitBreakerRegistry.of(GuardedRelay.circuit(PAUSE));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
        return registry.circuitBreaker("smtp");
    }

    @Bean
    SmtpRelay smtpRelay(SmtpSettings settings, Signer signer, Clock clock) {
        return new SmtpRelay(settings, signer, clock);
    }

    @Bean
    IdleConnections idleConnections(SmtpRelay relay) {
        return new IdleConnections(relay);
    }

    @Bean
    SmtpHealth smtpHealthIndicator(CircuitBreaker smtpCircuit, WaitingBatches waiting) {
        return new SmtpHealth(smtpCircuit, waiting);
    }

    record IdleConnections(SmtpRelay relay) {

        @Scheduled(fixedDelayString = "PT10S")
        void close() {
            relay.closeIdle();
        }
    }
}
