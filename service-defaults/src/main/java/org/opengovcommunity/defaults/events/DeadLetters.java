package org.opengovcommunity.defaults.events;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The dead letters of this service that nobody has replayed yet. Replaying puts them back on the topic they came from;
 * services that had handled them already see a duplicate, which changes nothing there.
 */
final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<Set<String>> topics;
    private final DeadLetterClients clients;
    private final String group;

    DeadLetters(Supplier<Set<String>> topics, DeadLetterClients clients, String group) {
        this.topics = topics;
        this.clients = clients;
        this.group = group;
    }

    /** How many wait, over all topics. */
    long waiting() {
        try (var consumer = clients.consumer(group)) {
            return waitingPerPartition(consumer).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Replays all that wait now; returns how many. Synchronised: one replay at a time per instance. */
    synchronized long replay() {
        try (var consumer = clients.consumer(group);
                var producer = clients.producer()) {
            long remaining = waitingPerPartition(consumer).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long replayed = 0;
            Collection<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            while (replayed < remaining) {
                for (var deadLetter : consumer.poll(POLL)) {
                    resend(producer, deadLetter);
                    replayed++;
                }
                producer.flush();
                consumer.commitSync();
            }
            return replayed;
        }
    }

    private static void resend(Producer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> deadLetter) {
        String source = deadLetter.topic().replaceFirst("\\.[^.]+\\.dlq$", "");
        var headers = new RecordHeaders();
        for (var header : deadLetter.headers()) {
            if (!header.key().startsWith("kafka_")) {
                headers.add(header);
            }
        }
        producer.send(new ProducerRecord<>(source, null, deadLetter.key(), deadLetter.value(), headers));
    }

    private Map<TopicPartition, Long> waitingPerPartition(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = partitions(consumer);
        var ends = consumer.endOffsets(partitions);
        var beginnings = consumer.beginningOffsets(partitions);
        var committed = consumer.committed(partitions);
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> {
            var done = committed.get(partition);
            return ends.get(partition) - (done == null ? beginnings.get(partition) : done.offset());
        }));
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return topics.get().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }
}
