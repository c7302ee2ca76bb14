package org.opengovcommunity.defaults.revocation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the events that revoke tokens. Every instance reads all of them, at its start those of the time in which a
 * token that still lives can have been issued. While Kafka is away, it asks again every few seconds.
 */
final class RevocationListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_SECONDS = 3;

    private final RevocationSettings settings;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RevokedTokens tokens;
    private final Clock clock;
    private @Nullable CountDownLatch stop;

    RevocationListener(
            RevocationSettings settings,
            Supplier<Consumer<byte[], byte[]>> consumers,
            RevokedTokens tokens,
            Clock clock) {
        this.settings = settings;
        this.consumers = consumers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var untilStop = new CountDownLatch(1);
        stop = untilStop;
        Thread.ofVirtual().name("revocations").start(() -> listen(untilStop));
    }

    @Override
    public synchronized void stop() {
        if (stop != null) {
            stop.countDown();
            stop = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stop != null;
    }

    private void listen(CountDownLatch untilStop) {
        try {
            do {
                try (var consumer = consumers.get()) {
                    follow(consumer, untilStop);
                } catch (KafkaException away) {
                    log.debug("Revocations cannot be read now", away);
                }
            } while (!untilStop.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer, CountDownLatch untilStop) {
        long from = clock.instant().minus(RevokedTokens.LONGEST_LIFE).toEpochMilli();
        List<TopicPartition> partitions = consumer.partitionsFor(settings.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(one -> one, one -> from)))
                .forEach((partition, first) -> {
                    if (first != null) {
                        consumer.seek(partition, first.offset());
                    }
                });
        while (!partitions.isEmpty() && untilStop.getCount() > 0) {
            consumer.poll(POLL).forEach(this::apply);
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> event) {
        if (settings.types().contains(header(event, "ce_type"))) {
            tokens.revokeBefore(header(event, "ce_subject"), Long.parseLong(header(event, "ce_sequence")));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
