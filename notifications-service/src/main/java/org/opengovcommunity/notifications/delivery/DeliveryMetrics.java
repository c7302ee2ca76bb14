package org.opengovcommunity.notifications.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * Counter {@code opengov.deliveries} by outcome; timer {@code opengov.notice.latency}, from the fact to the first and to
 * the last recipient of its notice.
 */
public final class DeliveryMetrics {

    private final Counter accepted;
    private final Counter failed;
    private final Counter deferred;
    private final Timer first;
    private final Timer last;

    public DeliveryMetrics(MeterRegistry meters) {
        accepted = outcome(meters, "accepted");
        failed = outcome(meters, "failed");
        deferred = outcome(meters, "deferred");
        first = latency(meters, "first");
        last = latency(meters, "last");
    }

    void count(Reply reply) {
        switch (reply) {
            case Reply.Accepted() -> accepted.increment();
            case Reply.Refused(String text) -> failed.increment();
            case Reply.Deferred(String text) -> deferred.increment();
        }
    }

    void firstServed(Instant occurredAt, Instant now) {
        first.record(Duration.between(occurredAt, now));
    }

    /** All recipients of a notice are served. */
    public void lastServed(Instant occurredAt, Instant now) {
        last.record(Duration.between(occurredAt, now));
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("opengov.deliveries")
                .description("Copies handed to the mail server, by its answer")
                .tag("outcome", outcome)
                .register(meters);
    }

    private static Timer latency(MeterRegistry meters, String to) {
        return Timer.builder("opengov.notice.latency")
                .description("From the fact to a recipient of its notice")
                .tag("to", to)
                .publishPercentileHistogram()
                .register(meters);
    }
}
