package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;

/** From a fact on Kafka to mail at an SMTP server. */
@NotificationsTest
class FanOutTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void clear() {
        mongo.remove(new org.springframework.data.mongodb.core.query.Query(), "subscribers");
        Surroundings.mail().clear();
        Surroundings.mail().follow(Script.ACCEPT);
    }

    @Test
    void everySubscriberGetsANoticeOnceEvenWhenTheEventIsRepeated() {
        join(320);
        var fact = Facts.deadlineChanged("e-once", "m-once", "A milestone", "Because");

        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", fact);
        await().atMost(PATIENCE).until(() -> Surroundings.mail().count() >= 320);
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", fact);
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", Facts.deadlineChanged("e-last", "m-once", "Another", "Because"));
        await().atMost(PATIENCE).until(() -> Surroundings.mail().count() >= 640);

        var byMessage = Surroundings.mail().acceptances().stream()
                .collect(java.util.stream.Collectors.groupingBy(Acceptance::messageId));
        assertThat(byMessage).hasSize(2).allSatisfy((id, copies) -> {
            assertThat(copies)
                    .extracting(Acceptance::recipient)
                    .doesNotHaveDuplicates()
                    .hasSize(320);
            assertThat(copies).extracting(Acceptance::returnPath).doesNotHaveDuplicates();
        });
    }

    private void join(int members) {
        IntStream.range(0, members)
                .forEach(number ->
                        kafka.send(Facts.MEMBER_TOPIC, "m" + number, Facts.joined("m" + number, 1, "opengov-civ")));
        await().atMost(PATIENCE).until(() -> {
            try (var all = subscribers.all("opengov-civ", Mode.EACH)) {
                return all.count() == members;
            }
        });
    }
}
