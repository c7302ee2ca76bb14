package org.opengovcommunity.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of requests per client, refilled steadily. */
final class RateLimit {

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(RateLimitSettings settings, TimeMeter time) {
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

    private static Bucket bucket(RateLimitSettings settings, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
