package org.opengovcommunity.defaults.events;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Publishes a dead letter with its CloudEvents headers once; the serializer writes them anew. */
final class DeadLetterPublisher extends DeadLetterPublishingRecoverer {

    DeadLetterPublisher(
            KafkaOperations<?, ?> kafka, BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> destination) {
        super(kafka, destination);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> event,
            TopicPartition topicPartition,
            Headers headers,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        boolean unreadable = value != null;
        for (var header : headers.toArray()) {
            boolean rewritten = header.key().startsWith("ce_") || header.key().equals("content-type");
            if (rewritten && !unreadable) {
                headers.remove(header.key());
            }
        }
        return super.createProducerRecord(event, topicPartition, headers, key, value);
    }
}
