package org.opengovcommunity.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The state of each service's breaker. DEGRADED at worst: the gateway still serves all other routes. */
@Component("breakers")
class BreakersHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Guards guards;

    BreakersHealth(Guards guards) {
        this.guards = guards;
    }

    @Override
    public Health health() {
        var states = guards.states();
        boolean allClosed = states.values().stream().allMatch(state -> state == State.CLOSED);
        return Health.status(allClosed ? Status.UP : DEGRADED)
                .withDetails(states)
                .build();
    }
}
