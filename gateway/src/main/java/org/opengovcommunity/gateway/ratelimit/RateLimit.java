package org.opengovcommunity.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of requests per client, refilled steadily, and how many of its requests are under way. */
final class RateLimit {

    private final LoadingCache<String, Bucket> buckets;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final int atOnce;

    RateLimit(RateLimitSettings settings, TimeMeter time) {
        this.atOnce = settings.atOnce();
        // A full bucket and a forgotten one are the same, so nothing need be remembered longer than a refill takes.
        var refill = Duration.ofSeconds(1 + settings.burst() / settings.perSecond());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(refill)
                .ticker(time::currentTimeNanos)
                .build(client -> bucket(settings, time));
    }

    /** Zero when the request may pass; else how long the client has to wait for its next one. */
    Duration take(String client) {
        var taken = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    /** Whether one more request of this client may be under way; then it has to {@link #leave}. */
    boolean enter(String client) {
        if (underWay.merge(client, 1, Integer::sum) <= atOnce) {
            return true;
        }
        leave(client);
        return false;
    }

    void leave(String client) {
        underWay.computeIfPresent(client, (same, requests) -> requests == 1 ? null : requests - 1);
    }

    private static Bucket bucket(RateLimitSettings settings, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
