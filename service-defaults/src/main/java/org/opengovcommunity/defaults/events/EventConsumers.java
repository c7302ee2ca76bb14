package org.opengovcommunity.defaults.events;

import io.cloudevents.CloudEvent;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Makes stream functions of event handlers. Each event is handled inside the trace of the request that caused it. An
 * event whose handler fails is retried with back-off and then dead-lettered, without holding up those behind it; see
 * {@link ConsumerDefaults}.
 */
public final class EventConsumers {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);

    private final ObservationRegistry observations;

    EventConsumers(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** Handles the events of a poll one after the other. */
    public Consumer<List<CloudEvent>> each(Consumer<CloudEvent> handler) {
        return each(event -> true, handler);
    }

    /** Handles one after the other those events of a poll that concern the handler; the others cost next to nothing. */
    public Consumer<List<CloudEvent>> each(Predicate<CloudEvent> concerned, Consumer<CloudEvent> handler) {
        return events -> {
            for (int index = 0; index < events.size(); index++) {
                var event = events.get(index);
                if (concerned.test(event) || UnreadableEvents.TYPE.equals(event.getType())) {
                    handle(event, index, handler);
                }
            }
        };
    }

    /**
     * Handles the events of a poll together, for bulk writes. When that fails for another reason than a dependency that
     * is away, they are handled one by one, so that a poison event is found. The handler must bear repetition.
     */
    public Consumer<List<CloudEvent>> batch(Consumer<List<CloudEvent>> handler) {
        var oneByOne = each(event -> handler.accept(List.of(event)));
        return events -> {
            try {
                events.forEach(EventConsumers::requireReadable);
                handler.accept(events);
            } catch (RuntimeException e) {
                if (ConsumerDefaults.isTransient(e)) {
                    throw new BatchListenerFailedException("dependency away", e, 0);
                }
                log.debug("A batch failed, its {} events are tried one by one", events.size(), e);
                oneByOne.accept(events);
            }
        };
    }

    private void handle(CloudEvent event, int index, Consumer<CloudEvent> handler) {
        try {
            requireReadable(event);
            Observation.createNotStarted("event.consume", () -> receiving(event), observations)
                    .contextualName("consume " + event.getType())
                    .lowCardinalityKeyValue("type", event.getType())
                    .observe(() -> handler.accept(event));
        } catch (RuntimeException e) {
            throw new BatchListenerFailedException(event.getType() + " " + event.getId(), e, index);
        }
    }

    private static void requireReadable(CloudEvent event) {
        if (event.getType().equals(UnreadableEvents.TYPE)) {
            throw new IllegalArgumentException("not a CloudEvent");
        }
    }

    private static ReceiverContext<CloudEvent> receiving(CloudEvent event) {
        var context = new ReceiverContext<CloudEvent>((carrier, key) -> {
            Object value = carrier.getExtensionNames().contains(key) ? carrier.getExtension(key) : null;
            return value == null ? null : value.toString();
        });
        context.setCarrier(event);
        return context;
    }
}
