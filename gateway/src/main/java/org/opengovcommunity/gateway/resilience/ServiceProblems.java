package org.opengovcommunity.gateway.resilience;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a client is told of a service that gave no answer: which one, in plain words, and when to try again. */
record ServiceProblems(String title, Duration retryAfter) {

    Problem of(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException unreachable -> unavailable();
            case ConnectionRequestTimeoutException busy -> unavailable();
            case ConnectException refused -> unavailable();
            case NoRouteToHostException unreachable -> unavailable();
            case UnknownHostException unknown -> unavailable();
            case SocketTimeoutException silent ->
                problem(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", " did not answer in time.");
            default -> problem(HttpStatus.BAD_GATEWAY, "service-failed", " did not give a complete answer.");
        };
    }

    Problem unavailable() {
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                " cannot be reached at the moment. Please retry.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return problem;
    }

    private Problem problem(HttpStatus status, String slug, String what) {
        return Problem.of(status, slug, "The " + title + what);
    }
}
