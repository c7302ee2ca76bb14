package org.opengovcommunity.defaults.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.DefaultsTest;
import org.opengovcommunity.defaults.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaOperations;

/** The same promises for streams handled one by one and in bulk, on a real broker. */
@DefaultsTest
class EventConsumersTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    TestService.Seen seen;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    KafkaProperties properties;

    @Autowired
    KafkaConnectionDetails connection;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    private long waitingBefore;

    @BeforeEach
    void remember() {
        waitingBefore = deadLetters.waiting();
        seen.storeAway = false;
        seen.poisonCured = false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"opengov.test.single", "opengov.test.bulk"})
    void aPoisonEventIsDeadLetteredAndThoseBehindItAreHandled(String topic) {
        String poison = send(topic, "poison");
        String behind = send(topic, "fine");

        await().atMost(PATIENCE).until(() -> seen.ids.contains(behind));
        await().atMost(PATIENCE).until(() -> deadLetters.waiting() == waitingBefore + 1);
        assertThat(seen.ids).doesNotContain(poison);
        assertThat(seen.attempts.get(poison)).hasValueGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opengov.test.single", "opengov.test.bulk"})
    void aDeadLetterIsHandledAfterItsReplay(String topic) {
        String poison = send(topic, "poison");
        await().atMost(PATIENCE).until(() -> deadLetters.waiting() == waitingBefore + 1);

        seen.poisonCured = true;
        assertThat(deadLetters.replay()).isEqualTo(waitingBefore + 1);

        await().atMost(PATIENCE).until(() -> seen.ids.contains(poison));
        // What was replayed and is no event dies again; until it has, the next test would take it for its own.
        await().atMost(PATIENCE).until(() -> deadLetters.waiting() == waitingBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opengov.test.single", "opengov.test.bulk"})
    void whileADependencyIsAwayTheEventWaitsAndIsNotDeadLettered(String topic) {
        seen.storeAway = true;
        String event = send(topic, "fine");
        await().atMost(PATIENCE)
                .until(() -> seen.attempts.containsKey(event)
                        && seen.attempts.get(event).get() > 4);

        seen.storeAway = false;

        await().atMost(PATIENCE).until(() -> seen.ids.contains(event));
        assertThat(deadLetters.waiting()).isEqualTo(waitingBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opengov.test.single", "opengov.test.bulk"})
    void aRecordThatIsNoCloudEventIsDeadLettered(String topic) {
        try (var plain = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            plain.send(new ProducerRecord<>(topic, "key", "no event"));
        }

        String behind = send(topic, "fine");

        await().atMost(PATIENCE).until(() -> seen.ids.contains(behind));
        await().atMost(PATIENCE).until(() -> deadLetters.waiting() == waitingBefore + 1);
    }

    @Test
    void whereNothingHasDiedYetThereIsNothingToReplay() {
        var none = new DeadLetters(
                () -> Set.of("opengov.test.nowhere.test-service.dlq"),
                new ByteClients(properties, connection),
                "nowhere");

        assertThat(none.waiting()).isZero();
        assertThat(none.replay()).isZero();
    }

    private String send(String topic, String name) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/test"))
                .withType("org.opengovcommunity.test." + name + ".v1")
                .withData("application/json", "{}".getBytes())
                .build();
        kafka.send(topic, "key", event);
        return event.getId();
    }
}
