package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaOperations;

/** An orderly stop in the middle of a fan-out, as in a rolling update. */
class RestartTests {

    private static final int MEMBERS = 1_000;
    private static final Script SLOW = new Script() {
        @Override
        public long delayMillis() {
            return 2;
        }
    };

    @Test
    void afterAStopInTheMiddleEveryoneHasTheNoticeOnce() {
        try (var mail = SmtpSink.start(0, SLOW)) {
            try (var first = start(mail.port())) {
                subscribe(first);
                publish(first);
                await().until(() -> mail.count() > MEMBERS / 4);
            }
            int served = mail.count();
            assertThat(served).isLessThan(MEMBERS);

            try (var second = start(mail.port())) {
                await().atMost(Duration.ofSeconds(30)).until(() -> mail.count() >= MEMBERS);
            }
            assertThat(mail.acceptances())
                    .extracting(Acceptance::recipient)
                    .doesNotHaveDuplicates()
                    .hasSize(MEMBERS);
            assertThat(mail.acceptances())
                    .extracting(Acceptance::messageId)
                    .containsOnly(mail.acceptances().getFirst().messageId());
        }
    }

    private static ConfigurableApplicationContext start(int smtpPort) {
        return new SpringApplicationBuilder(NotificationsApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.application.name=notifications-restart",
                        "--spring.mongodb.uri=" + EmbeddedMongo.uri(),
                        "--spring.mongodb.database=restart",
                        "--spring.kafka.bootstrap-servers=" + EmbeddedPlatform.brokers(),
                        "--spring.cloud.stream.kafka.binder.brokers=" + EmbeddedPlatform.brokers(),
                        "--spring.cloud.stream.bindings.memberEvents-in-0.destination=restart.member",
                        "--spring.cloud.stream.bindings.commitmentEvents-in-0.destination=restart.commitment",
                        "--opengov.smtp.host=localhost",
                        "--opengov.smtp.port=" + smtpPort);
    }

    private static void subscribe(ConfigurableApplicationContext service) {
        service.getBean(Subscribers.class)
                .apply(IntStream.range(0, MEMBERS)
                        .mapToObj(number -> new Subscriber(
                                "r" + number, 1, "Member", number + "@civil.test", Map.of("opengov-civ", Mode.EACH)))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static void publish(ConfigurableApplicationContext service) {
        KafkaOperations<String, CloudEvent> kafka = service.getBean("eventKafkaTemplate", KafkaOperations.class);
        kafka.send("restart.commitment", "c-1", Facts.deadlineChanged("e-restart", "m-restart"));
    }
}
