package org.opengovcommunity.gateway.ratelimit;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to a client that sends more than its share, or has too much under way. Management is not limited: probes
 * must always get through.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final UnderWay underWay;
    private final StreamLimit streams;
    private final ClientKey clients;
    private final Refusal refusal;
    private final Counter refused;

    RateLimitFilter(
            RateLimit limit,
            UnderWay underWay,
            StreamLimit streams,
            ClientKey clients,
            Refusal refusal,
            Counter refused) {
        this.limit = limit;
        this.underWay = underWay;
        this.streams = streams;
        this.clients = clients;
        this.refusal = refusal;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = clients.of(request);
        Duration wait = limit.take(client);
        if (!wait.isZero()) {
            refuse(request, response, tooMany(wait));
        } else if (!underWay.enter(client)) {
            refuse(request, response, tooMany(Duration.ofSeconds(1)));
        } else {
            try {
                pass(client, request, response, chain);
            } finally {
                underWay.leave(client);
            }
        }
    }

    private void pass(String client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!streams.covers(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Problem> noMore = streams.enter(client);
        if (noMore.isPresent()) {
            refuse(request, response, noMore.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            streams.leave(client);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws ServletException {
        refused.increment();
        refusal.send(request, response, problem);
    }

    private static Problem tooMany(Duration wait) {
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests. Please slow down and retry.");
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problem;
    }
}
