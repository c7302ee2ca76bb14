package org.opengovcommunity.commitments;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The embedded store and a real broker that can be taken away. */
public final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedKafkaKraftBroker BROKER = start();

    private static EmbeddedKafkaKraftBroker start() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EmbeddedMongo().initialize(context);
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString(),
                        "spring.cloud.stream.kafka.binder.brokers=" + BROKER.getBrokersAsString())
                .applyTo(context);
    }

    /** Does something while the broker is away; it is back, on the same port, afterwards. */
    public static void withoutBroker(Runnable action) {
        var server = BROKER.getCluster().brokers().get(0);
        server.shutdown();
        server.awaitShutdown();
        try {
            action.run();
        } finally {
            server.startup();
        }
    }

    /** At least so many events of one kind, read from the beginning of the topic as an outside party would. */
    public static List<ConsumerRecord<String, CloudEvent>> published(
            String topic, Predicate<CloudEvent> wanted, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", BROKER.getBrokersAsString(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, CloudEvent>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (wanted.test(record.value())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
