package org.opengovcommunity.defaults.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The dead letters of this service that nobody has replayed yet. Replaying puts them back on the topic they came from;
 * services that had handled them already see a duplicate, which changes nothing there.
 */
final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<Set<String>> topics;
    private final ByteClients clients;
    private final String group;

    DeadLetters(Supplier<Set<String>> topics, ByteClients clients, String group) {
        this.topics = topics;
        this.clients = clients;
        this.group = group;
    }

    /**
     * How many wait, over all topics.
     *
     * @throws KafkaException when Kafka cannot be asked
     */
    long waiting() {
        try (var consumer = clients.consumer(group)) {
            return assign(consumer).entrySet().stream()
                    .mapToLong(partition -> partition.getValue() - consumer.position(partition.getKey()))
                    .sum();
        }
    }

    /**
     * Replays all that wait now; returns how many. One replay at a time per instance.
     *
     * @throws KafkaException when Kafka is away; what is not back on its topic by then still waits
     */
    synchronized long replay() {
        try (var consumer = clients.consumer(group);
                var producer = clients.producer()) {
            Map<TopicPartition, Long> ends = assign(consumer);
            long replayed = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var deadLetters = consumer.poll(POLL);
                resend(producer, deadLetters);
                consumer.commitSync();
                replayed += deadLetters.count();
            }
            return replayed;
        }
    }

    /** Puts the consumer where the last replay ended; returns where the dead letters end now. */
    private Map<TopicPartition, Long> assign(Consumer<byte[], byte[]> consumer) {
        // A topic that is not there yet holds no dead letters.
        var known = consumer.listTopics();
        Set<TopicPartition> partitions = topics.get().stream()
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    private static void resend(Producer<byte[], byte[]> producer, ConsumerRecords<byte[], byte[]> deadLetters) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        deadLetters.forEach(deadLetter -> sent.add(producer.send(original(deadLetter))));
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new KafkaException("A dead letter could not be put back", e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> deadLetter) {
        String source = deadLetter.topic().replaceFirst("\\.[^.]+\\.dlq$", "");
        var headers = new RecordHeaders();
        for (var header : deadLetter.headers()) {
            if (!header.key().startsWith("kafka_")) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(source, null, deadLetter.key(), deadLetter.value(), headers);
    }
}
