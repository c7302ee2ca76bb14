package org.opengovcommunity.notifications.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health component {@code smtp}: DEGRADED while the mail server is out of order; deliveries wait then. */
final class SmtpHealth extends AbstractHealthIndicator {

    private final CircuitBreaker circuit;
    private final WaitingBatches waiting;

    SmtpHealth(CircuitBreaker circuit, WaitingBatches waiting) {
        this.circuit = circuit;
        this.waiting = waiting;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var state = circuit.getState();
        builder.status(state == CircuitBreaker.State.CLOSED ? "UP" : "DEGRADED")
                .withDetail("circuit", state)
                .withDetail("recentFailures", circuit.getMetrics().getNumberOfFailedCalls())
                .withDetail("batchesWaiting", waiting.count());
    }
}
