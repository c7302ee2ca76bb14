package org.opengovcommunity.notifications;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers the spans of the service under test. */
public final class Spans implements SpanProcessor {

    private final Queue<ReadableSpan> ended = new ConcurrentLinkedQueue<>();

    /** The names of the ended spans of a trace. */
    List<String> names(String traceId) {
        return ended.stream()
                .filter(span -> span.getSpanContext().getTraceId().equals(traceId))
                .map(ReadableSpan::getName)
                .toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
