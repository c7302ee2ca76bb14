package org.opengovcommunity.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.opengovcommunity.defaults.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * Stands before one service. Any answer is a sign of life, a 500 included: a fault in one request must not take the
 * service away from all others. Only what keeps an answer from coming opens the breaker.
 */
public final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final CircuitBreaker breaker;
    private final ServiceProblems problems;

    Guard(CircuitBreaker breaker, String title, Duration retryAfter) {
        this.breaker = breaker;
        this.problems = new ServiceProblems(title, retryAfter);
    }

    /**
     * Calls the service unless it is known to be away.
     *
     * @throws Problem 503 when it cannot be reached or has no capacity left, 504 when it stays silent, 502 when what it
     *     sends is no HTTP
     */
    public <T> T call(Supplier<T> exchange) {
        if (!breaker.tryAcquirePermission()) {
            throw problems.unavailable();
        }
        long start = System.nanoTime();
        try {
            T answer = exchange.get();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return answer;
        } catch (ResourceAccessException failure) {
            throw failed(failure, System.nanoTime() - start);
        } catch (Throwable notTheService) {
            breaker.releasePermission();
            throw notTheService;
        }
    }

    /** Records that an answer ended before its time; returns what to tell the client, if it can still be told. */
    public Problem brokenOff(IOException failure) {
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
        return logged(problems.of(failure), failure);
    }

    private Problem failed(ResourceAccessException failure, long nanos) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof ConnectionRequestTimeoutException) {
            // Every connection is busy: whether the service lives is for those calls to tell.
            breaker.releasePermission();
        } else {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, cause);
        }
        return logged(problems.of(cause), cause);
    }

    private Problem logged(Problem problem, Throwable cause) {
        log.atWarn()
                .addKeyValue("service", breaker.getName())
                .addKeyValue("status", problem.getStatusCode().value())
                .log("Service {} failed: {}", breaker.getName(), cause.toString());
        return problem;
    }
}
