package org.opengovcommunity.defaults.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@link PendingEvent}s: serialises the payload at once and takes the current trace along. */
public final class PendingEvents {

    private final String source;
    private final JsonMapper json;
    private final Clock clock;
    private final Tracer tracer;
    private final Propagator propagator;

    PendingEvents(String serviceName, JsonMapper json, Clock clock, Tracer tracer, Propagator propagator) {
        this.source = "/" + serviceName;
        this.json = json;
        this.clock = clock;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** An event with a random id. */
    public PendingEvent create(String topic, String type, String subject, long sequence, Object payload) {
        return create(UUID.randomUUID().toString(), topic, type, subject, sequence, payload);
    }

    /** An event with a given id, for effects that may be repeated and must then be the same event. */
    public PendingEvent create(String id, String topic, String type, String subject, long sequence, Object payload) {
        var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var data = json.writeValueAsBytes(payload);
        return new PendingEvent(id, topic, type, source, time, subject, sequence, data, traceparent());
    }

    private @Nullable String traceparent() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(span.context(), headers, Map::put);
        return headers.get("traceparent");
    }
}
