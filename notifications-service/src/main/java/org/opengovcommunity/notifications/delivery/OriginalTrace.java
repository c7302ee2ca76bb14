package org.opengovcommunity.notifications.delivery;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trace of the request that caused a notice: what is done for it on our own time belongs there too. */
final class OriginalTrace {

    private final Letters letters;
    private final ObservationRegistry observations;

    OriginalTrace(Letters letters, ObservationRegistry observations) {
        this.letters = letters;
        this.observations = observations;
    }

    void within(String noticeId, Runnable work) {
        Observation.createNotStarted("notice.requeue", () -> context(noticeId), observations)
                .observe(work);
    }

    private ReceiverContext<Optional<Letter>> context(String noticeId) {
        var context = new ReceiverContext<Optional<Letter>>(OriginalTrace::header);
        context.setCarrier(letters.find(noticeId));
        return context;
    }

    private static @Nullable String header(Optional<Letter> letter, String name) {
        return name.equals("traceparent") ? letter.map(Letter::traceparent).orElse(null) : null;
    }
}
