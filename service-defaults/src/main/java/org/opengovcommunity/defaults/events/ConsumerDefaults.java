package org.opengovcommunity.defaults.events;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How consumers go on. After a failure: a dependency that is away is waited for without limit (back-off up to 5 s);
 * anything else is retried a few times and then goes to the dead-letter topic {@code <topic>.<service>.dlq}. After a
 * success: how far they are is told to the broker every five seconds and when they stop, not after each poll; what a
 * killed one has not told comes again, and handlers bear that.
 */
final class ConsumerDefaults implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final int RETRIES = 3;
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);

    private final KafkaOperations<String, Object> kafka;
    private final KafkaAdmin admin;
    private final String service;
    private final Set<String> deadLetterTopics = ConcurrentHashMap.newKeySet();

    ConsumerDefaults(KafkaOperations<String, Object> kafka, KafkaAdmin admin, String service) {
        this.kafka = kafka;
        this.admin = admin;
        this.service = service;
    }

    /** The dead-letter topics of this service's bindings. */
    Set<String> deadLetterTopics() {
        return Set.copyOf(deadLetterTopics);
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }

    /** @param destinations topics, with commas between them */
    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destinations, String group) {
        for (String destination : destinations.split(",")) {
            String deadLetters = deadLetterTopic(destination);
            admin.createOrModifyTopics(new NewTopic(deadLetters, 1, (short) -1));
            deadLetterTopics.add(deadLetters);
        }

        var handler = new DefaultErrorHandler(new DeadLetterPublisher(kafka, this::deadLetterPartition), bounded());
        handler.setBackOffFunction((event, failure) -> isTransient(failure) ? unbounded() : null);
        container.setCommonErrorHandler(handler);

        ContainerProperties properties = container.getContainerProperties();
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(COMMIT_INTERVAL.toMillis());
        properties.setPollTimeout(POLL_TIMEOUT.toMillis());
    }

    private String deadLetterTopic(String topic) {
        return topic + "." + service + ".dlq";
    }

    private TopicPartition deadLetterPartition(ConsumerRecord<?, ?> event, Exception failure) {
        return new TopicPartition(deadLetterTopic(event.topic()), 0);
    }

    private static BackOff bounded() {
        var backOff = new ExponentialBackOffWithMaxRetries(RETRIES);
        backOff.setInitialInterval(100);
        backOff.setMultiplier(3);
        return backOff;
    }

    private static BackOff unbounded() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }
}
