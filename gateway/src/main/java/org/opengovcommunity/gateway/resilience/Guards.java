package org.opengovcommunity.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A guard per service, with the metrics {@code resilience4j_circuitbreaker_*}. */
@Component
public class Guards {

    private static final Logger log = LoggerFactory.getLogger(Guards.class);

    private final BreakerSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    Guards(BreakerSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.breakers = CircuitBreakerRegistry.of(config(settings));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** @param title what people call the service */
    public Guard of(String name, String title) {
        return guards.computeIfAbsent(name, key -> create(key, title));
    }

    private Guard create(String name, String title) {
        var breaker = breakers.circuitBreaker(name);
        breaker.getEventPublisher()
                .onStateTransition(event -> log.atWarn()
                        .addKeyValue("service", name)
                        .addKeyValue("breaker", event.getStateTransition().getToState())
                        .log(
                                "The breaker of the {} is now {}",
                                title,
                                event.getStateTransition().getToState()));
        return new Guard(breaker, title, settings.openFor());
    }

    Map<String, CircuitBreaker.State> states() {
        return breakers.getAllCircuitBreakers().stream()
                .collect(Collectors.toMap(CircuitBreaker::getName, CircuitBreaker::getState));
    }

    private static CircuitBreakerConfig config(BreakerSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
    }
}
