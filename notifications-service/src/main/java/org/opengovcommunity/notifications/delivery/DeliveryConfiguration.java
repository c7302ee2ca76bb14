package org.opengovcommunity.notifications.delivery;

import io.cloudevents.CloudEvent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Delivery as a consumer of its own work queue. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    /** So many workers, over all instances, can deliver at the same time. */
    private static final int DELIVERY_PARTITIONS = 12;

    /** So long may the mail server be away before the queue forgets a batch; the broker's own choice is a week. */
    private static final String LONGEST_OUTAGE =
            String.valueOf(Duration.ofDays(90).toMillis());

    private static final int PARTITIONS = 6;
    private static final String LARGEST_MESSAGE = String.valueOf(17 * 1024 * 1024);

    @Bean
    NewTopics notificationTopics() {
        NewTopic mail = TopicBuilder.name(DeliveryOutbox.MAIL)
                .partitions(PARTITIONS)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_MESSAGE)
                .build();
        NewTopic outcome =
                TopicBuilder.name(DeliveryOutbox.OUTCOME).partitions(PARTITIONS).build();
        return new NewTopics(
                mail,
                outcome,
                queue(DeliveryOutbox.DELIVERY, DELIVERY_PARTITIONS),
                queue(DeliveryOutbox.FIRST, PARTITIONS));
    }

    private static NewTopic queue(String name, int partitions) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .config(TopicConfig.RETENTION_MS_CONFIG, LONGEST_OUTAGE)
                .build();
    }

    @Bean
    OutboxCollection batchOutbox() {
        return new OutboxCollection(MongoBatches.COLLECTION);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry meters) {
        return new DeliveryMetrics(meters);
    }

    @Bean
    OriginalTrace originalTrace(ObservationRegistry observations) {
        return new OriginalTrace(observations);
    }

    @Bean
    WaitingBatches waitingBatches(
            Batches batches, Letters letters, OriginalTrace trace, Clock clock, MeterRegistry meters) {
        return new WaitingBatches(batches, letters, trace, clock, meters);
    }

    @Bean
    Journal deliveryJournal(@Value("${opengov.data-dir}") Path dataDirectory) {
        return Journal.open(dataDirectory.resolve("delivery-journal"));
    }

    @Bean
    Progress deliveryProgress(Batches batches, Journal journal, Clock clock) {
        var progress = new Progress(batches, journal, clock);
        progress.recover();
        return progress;
    }

    @Bean
    Delivery delivery(
            Progress progress,
            Letters letters,
            SmtpRelay relay,
            CircuitBreaker smtpCircuit,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            StopSignal stopping,
            Clock clock) {
        return new Delivery(
                progress,
                letters,
                new GuardedRelay(relay, smtpCircuit),
                settings.retry().policy(),
                settings.limit(),
                metrics,
                stopping,
                clock);
    }

    @Bean
    Consumer<List<CloudEvent>> deliveryBatches(
            EventConsumers consumers, Delivery delivery, ObservationRegistry observations) {
        return batches(consumers, delivery, observations);
    }

    @Bean
    Consumer<List<CloudEvent>> firstBatches(
            EventConsumers consumers, Delivery delivery, ObservationRegistry observations) {
        return batches(consumers, delivery, observations);
    }

    /** One span per batch, on the trace of the request that caused the notice. */
    private static Consumer<List<CloudEvent>> batches(
            EventConsumers consumers, Delivery delivery, ObservationRegistry observations) {
        return consumers.each(event -> {
            if (event.getType().equals(DeliveryEvent.QUEUED) && event.getSubject() != null) {
                Observation.createNotStarted("notice.deliver", observations)
                        .highCardinalityKeyValue("batch", event.getSubject())
                        .observe(() -> delivery.deliver(event.getSubject()));
            }
        });
    }
}
