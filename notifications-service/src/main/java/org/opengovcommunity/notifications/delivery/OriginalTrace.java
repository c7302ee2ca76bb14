package org.opengovcommunity.notifications.delivery;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trace of the request that caused a mailing: what is done for it on our own time belongs there too. */
public final class OriginalTrace {

    private final ObservationRegistry observations;

    public OriginalTrace(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Does the work in a span with this name.
     *
     * @param traceparent W3C trace context of the request, null when there was none
     */
    public void within(String name, @Nullable String traceparent, Runnable work) {
        Observation.createNotStarted(name, () -> context(traceparent), observations)
                .observe(work);
    }

    private static ReceiverContext<Optional<String>> context(@Nullable String traceparent) {
        var context = new ReceiverContext<Optional<String>>(OriginalTrace::header);
        context.setCarrier(Optional.ofNullable(traceparent));
        return context;
    }

    private static @Nullable String header(Optional<String> traceparent, String name) {
        return name.equals("traceparent") ? traceparent.orElse(null) : null;
    }
}
