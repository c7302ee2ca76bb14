package org.opengovcommunity.membership;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What notifications-service tells of addresses: its own samples, with what a test wants to be different. */
public class News {

    private static final String TOPIC = "opengov.notifications.address";

    private final KafkaOperations<String, CloudEvent> kafka;

    News(KafkaOperations<String, CloudEvent> kafka) {
        this.kafka = kafka;
    }

    /** Publishes it and waits until the broker has it. */
    public void tell(String name, Consumer<ObjectNode> change) {
        ObjectNode body = sample(name);
        change.accept(body);
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/notifications-service"))
                .withType("org.opengovcommunity.notifications." + name + ".v1")
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withSubject("any")
                .withExtension("sequence", "1")
                .withData("application/json", JsonMapper.shared().writeValueAsBytes(body))
                .build();
        kafka.send(TOPIC, "any", event).join();
    }

    private static ObjectNode sample(String name) {
        try (var content = new ClassPathResource("contracts/notifications/" + name + ".v1.json").getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
