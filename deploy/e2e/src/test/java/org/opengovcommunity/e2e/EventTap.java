package org.opengovcommunity.e2e;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.opengovcommunity.bench.stack.LocalStack;

/** An outside reader of a topic, who knows nothing but CloudEvents. */
final class EventTap implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, CloudEvent> consumer;

    private EventTap(KafkaConsumer<String, CloudEvent> consumer) {
        this.consumer = consumer;
    }

    /** Reads a topic from its beginning. */
    static EventTap on(LocalStack stack, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + stack.port("KAFKA")),
                new StringDeserializer(),
                new CloudEventDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new EventTap(consumer);
    }

    /** What has come since the last call. */
    List<ConsumerRecord<String, CloudEvent>> poll() {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
