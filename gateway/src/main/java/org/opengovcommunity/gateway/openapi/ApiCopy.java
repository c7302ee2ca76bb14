package org.opengovcommunity.gateway.openapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last good copy of one service's description. Asking for it never waits: when the copy is old, a newer one is
 * fetched in the background, and while the service is away the old one stays.
 */
final class ApiCopy {

    private static final Logger log = LoggerFactory.getLogger(ApiCopy.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<ObjectNode> source;
    private final Executor executor;
    private final Clock clock;

    private volatile @Nullable ObjectNode copy;
    private Instant due = Instant.MIN;
    private CompletableFuture<Void> refresh = CompletableFuture.completedFuture(null);

    ApiCopy(String name, Supplier<ObjectNode> source, Executor executor, Clock clock) {
        this.name = name;
        this.source = source;
        this.executor = executor;
        this.clock = clock;
    }

    /** Empty until the service has described itself once. */
    Optional<ObjectNode> current() {
        return Optional.ofNullable(copy);
    }

    /** Starts to fetch a newer copy if it is time to; completes, never exceptionally, when that is over. */
    synchronized CompletableFuture<Void> refreshIfDue() {
        if (refresh.isDone() && !clock.instant().isBefore(due)) {
            refresh = CompletableFuture.supplyAsync(source, executor).handle(this::fetched);
        }
        return refresh;
    }

    private synchronized @Nullable Void fetched(@Nullable ObjectNode fetched, @Nullable Throwable failure) {
        if (fetched == null) {
            log.info("No API description of {}: {}", name, String.valueOf(failure));
            due = clock.instant().plus(RETRY);
            if (copy == null) {
                // A service that starts after us is asked again without anybody waiting.
                CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS, executor)
                        .execute(this::refreshIfDue);
            }
        } else {
            copy = fetched;
            due = clock.instant().plus(FRESH);
        }
        return null;
    }
}
