package org.opengovcommunity.defaults.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Puts a pending event on Kafka as a CloudEvent in binary mode. */
final class EventPublisher {

    private final KafkaOperations<String, CloudEvent> kafka;

    EventPublisher(KafkaOperations<String, CloudEvent> kafka) {
        this.kafka = kafka;
    }

    /** Completes when all in-sync replicas have the event. */
    CompletableFuture<?> publish(PendingEvent event) {
        var record = new ProducerRecord<>(event.topic(), event.subject(), cloudEvent(event));
        if (event.traceparent() != null) {
            record.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return kafka.send(record);
    }

    private static CloudEvent cloudEvent(PendingEvent event) {
        var builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withSubject(event.subject())
                .withExtension("sequence", Long.toString(event.sequence()))
                .withData("application/json", event.data());
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        return builder.build();
    }
}
