package org.opengovcommunity.archive.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * How well the index keeps up: gauge {@code opengov.archive.index.lag} (records), timer {@code
 * opengov.archive.searchable} (from an event's time to its being found), health component {@code index}, DEGRADED when
 * the index has been behind for a minute or a record of a log is not in the store.
 */
final class FollowerMetrics extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(FollowerMetrics.class);
    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final Clock clock;
    private final Instant startedAt;
    private final Timer searchable;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();
    private final AtomicLong missing = new AtomicLong();
    private volatile Instant caughtUpAt;

    FollowerMetrics(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.caughtUpAt = startedAt;
        this.searchable = Timer.builder("opengov.archive.searchable")
                .description("From the time of an event to its record being found")
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("opengov.archive.index.lag", this::lag)
                .description("Records in the logs that are not searchable yet")
                .register(meters);
    }

    void lag(String series, long records) {
        lags.put(series, records);
        if (lag() == 0) {
            caughtUpAt = clock.instant();
        }
    }

    void missing(String id) {
        missing.incrementAndGet();
        log.error("Record {} is in the log but not in the store", id);
    }

    /** Records from before this start are indexed again; they say nothing about how fast that goes. */
    void searchable(Collection<ArchiveRecord> records) {
        Instant now = clock.instant();
        for (ArchiveRecord record : records) {
            Instant claimed = record.description().claimedAt();
            if (claimed != null && record.receivedAt().isAfter(startedAt)) {
                searchable.record(Duration.between(claimed, now));
            }
        }
    }

    private long lag() {
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean behind = lag() > 0 && caughtUpAt.plus(TOO_LONG).isBefore(clock.instant());
        builder.status(behind || missing.get() > 0 ? "DEGRADED" : "UP")
                .withDetail("lag", lag())
                .withDetail("missing", missing.get());
    }
}
