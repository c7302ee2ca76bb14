package org.opengovcommunity.notifications.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Leaves a mail server alone that is out of order, and tries it again with a few messages after a while. */
final class GuardedRelay implements Relay {

    private final Relay relay;
    private final CircuitBreaker circuit;

    GuardedRelay(Relay relay, CircuitBreaker circuit) {
        this.relay = relay;
        this.circuit = circuit;
    }

    static CircuitBreakerConfig circuit(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(pause)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(4)
                .recordExceptions(RelayAway.class)
                .build();
    }

    @Override
    public Connection connect() {
        Connection connection = guarded(relay::connect);
        return new Connection() {
            @Override
            public List<Reply> send(Letter letter, List<Recipient> recipients) {
                return guarded(() -> connection.send(letter, recipients));
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return circuit.executeSupplier(call);
        } catch (CallNotPermittedException open) {
            throw new NothingSent("the mail server is out of order and will be tried again shortly", open);
        }
    }
}
