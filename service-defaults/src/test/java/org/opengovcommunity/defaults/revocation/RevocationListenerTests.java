package org.opengovcommunity.defaults.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.DefaultsTest;
import org.opengovcommunity.defaults.events.ByteClients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.oauth2.jwt.Jwt;

@DefaultsTest
class RevocationListenerTests {

    private static final String SUSPENDED = "org.opengovcommunity.membership.member-suspended.v1";

    @Autowired
    RevocationSettings settings;

    @Autowired
    RevokedTokens tokens;

    @Autowired
    ByteClients clients;

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    KafkaAdmin admin;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void makeTopic() {
        admin.createOrModifyTopics(
                TopicBuilder.name(settings.topic()).partitions(6).build());
    }

    @Test
    void aRevocationIsHeardByTheInstanceThatRunsAndByOneThatStartsLater() {
        publish(SUSPENDED, 3);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(accepts(tokens)).isFalse());

        var others = new RevokedTokens(Clock.systemUTC());
        var later = new RevocationListener(settings, () -> clients.consumer(Map.of()), others, Clock.systemUTC());
        later.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(accepts(others)).isFalse());
        } finally {
            later.stop();
        }
    }

    @Test
    void otherEventsTakeNothingAway() {
        publish("org.opengovcommunity.membership.subscriptions-changed.v1", 3);
        String another = UUID.randomUUID().toString();
        kafka.send(settings.topic(), subject, event(SUSPENDED, another, 3)).join();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(accepts(tokens, another)).isFalse());
        assertThat(accepts(tokens)).isTrue();
    }

    private void publish(String type, long sequence) {
        kafka.send(settings.topic(), subject, event(type, subject, sequence)).join();
    }

    private static CloudEvent event(String type, String subject, long sequence) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/membership-service"))
                .withType(type)
                .withSubject(subject)
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", "{}".getBytes())
                .build();
    }

    private boolean accepts(RevokedTokens revoked) {
        return accepts(revoked, subject);
    }

    private static boolean accepts(RevokedTokens revoked, String of) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(of)
                .claim(RevokedTokens.VERSION, "2")
                .build();
        return !revoked.validate(token).hasErrors();
    }
}
