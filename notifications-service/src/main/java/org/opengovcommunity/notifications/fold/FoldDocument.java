package org.opengovcommunity.notifications.fold;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;

/** A fold as it lies in the store. */
record FoldDocument(
        String id,
        long version,
        List<Event> waiting,
        @Nullable Instant closesAt,
        List<Event> closed,
        @Nullable Instant heldUntil,
        List<String> told,
        @Nullable Instant due) {

    /** An event with all that a notice may need of it. */
    record Event(
            String id,
            String source,
            String type,
            @Nullable Instant time,
            @Nullable String subject,
            long sequence,
            @Nullable String traceparent,
            byte[] data) {

        static Event of(CloudEvent event) {
            OffsetDateTime time = event.getTime();
            return new Event(
                    event.getId(),
                    event.getSource().toString(),
                    event.getType(),
                    time == null ? null : time.toInstant(),
                    event.getSubject(),
                    EventData.sequence(event),
                    (String) event.getExtension("traceparent"),
                    Objects.requireNonNull(event.getData()).toBytes());
        }

        CloudEvent toCloudEvent() {
            var event = CloudEventBuilder.v1()
                    .withId(id)
                    .withSource(URI.create(source))
                    .withType(type)
                    .withSubject(subject)
                    .withExtension("sequence", Long.toString(sequence))
                    .withData("application/json", data);
            if (time != null) {
                event.withTime(time.atOffset(ZoneOffset.UTC));
            }
            if (traceparent != null) {
                event.withExtension("traceparent", traceparent);
            }
            return event.build();
        }
    }

    static FoldDocument of(Fold fold) {
        return new FoldDocument(
                fold.id(),
                fold.version(),
                fold.waiting().stream().map(Event::of).toList(),
                fold.closesAt(),
                fold.closed().stream().map(Event::of).toList(),
                fold.heldUntil(),
                fold.told(),
                fold.due());
    }

    Fold toFold() {
        return new Fold(
                id,
                version,
                waiting.stream().map(Event::toCloudEvent).toList(),
                closesAt,
                closed.stream().map(Event::toCloudEvent).toList(),
                heldUntil,
                told);
    }
}
