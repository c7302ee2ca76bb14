package org.opengovcommunity.notifications.delivery;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trace of the request that caused a mailing: what is done for it on our own time belongs there too. */
public final class OriginalTrace {

    private final Letters letters;
    private final ObservationRegistry observations;

    public OriginalTrace(Letters letters, ObservationRegistry observations) {
        this.letters = letters;
        this.observations = observations;
    }

    /** Does the work in a span with this name. */
    public void within(String name, String mailingId, Runnable work) {
        Observation.createNotStarted(name, () -> context(mailingId), observations)
                .observe(work);
    }

    private ReceiverContext<Optional<Letter>> context(String mailingId) {
        var context = new ReceiverContext<Optional<Letter>>(OriginalTrace::header);
        context.setCarrier(letters.find(mailingId));
        return context;
    }

    private static @Nullable String header(Optional<Letter> letter, String name) {
        return name.equals("traceparent") ? letter.map(Letter::traceparent).orElse(null) : null;
    }
}
