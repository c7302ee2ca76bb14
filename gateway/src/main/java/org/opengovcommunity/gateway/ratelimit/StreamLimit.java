package org.opengovcommunity.gateway.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Event streams hold a connection to their service for minutes: few may be open at a time, and fewer of one client. */
final class StreamLimit {

    /** About as long as it takes until a client that has hung up is noticed. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final List<PathPattern> paths;
    private final UnderWay perClient;
    private final Semaphore free;

    StreamLimit(RateLimitSettings.Streams settings) {
        this.paths = settings.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.perClient = new UnderWay(settings.perClient());
        this.free = new Semaphore(settings.all());
    }

    boolean covers(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return paths.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Empty when the client may follow one more stream, which it has to {@link #leave}; else why not: 429 or 503. */
    Optional<Problem> enter(String client) {
        if (!perClient.enter(client)) {
            return Optional.of(tooMany(HttpStatus.TOO_MANY_REQUESTS, "You follow too many event streams at a time."));
        }
        if (!free.tryAcquire()) {
            perClient.leave(client);
            return Optional.of(tooMany(HttpStatus.SERVICE_UNAVAILABLE, "Too many event streams are open."));
        }
        return Optional.empty();
    }

    void leave(String client) {
        free.release();
        perClient.leave(client);
    }

    private static Problem tooMany(HttpStatus status, String what) {
        var problem = Problem.of(status, "too-many-streams", what + " Close one, or retry later.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return problem;
    }
}
