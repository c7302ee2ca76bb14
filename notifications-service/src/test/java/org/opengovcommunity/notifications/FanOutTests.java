package org.opengovcommunity.notifications;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    @Autowired
    MockMvcTester http;

    private final String milestone = "m-" + UUID.randomUUID();

    @BeforeEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
        Surroundings.emptyMail();
    }

    @Test
    void everySubscriberGetsANoticeOnceEvenWhenTheEventIsRepeated() {
        join(320);

        changeDeadline("e-1");
        awaitMails(320);
        changeDeadline("e-1");
        changeDeadline("e-2");
        awaitMails(640);

        var byMessage = Surroundings.mail().acceptances().stream().collect(groupingBy(Acceptance::messageId));
        assertThat(byMessage).hasSize(2).allSatisfy((id, copies) -> {
            assertThat(copies)
                    .extracting(Acceptance::recipient)
                    .doesNotHaveDuplicates()
                    .hasSize(320);
            assertThat(copies).extracting(Acceptance::returnPath).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.3.2 going down", "what?", ""})
    void whileTheMailServerIsOutOfOrderDeliveriesWaitAndGoOutWhenItIsBack(String answer) {
        join(60);
        Surroundings.mail().follow(new Script() {
            @Override
            public @Nullable String recipient(String address) {
                return answer.isEmpty() ? null : answer;
            }

            @Override
            public boolean hangUp(String recipient) {
                return true;
            }
        });

        changeDeadline("e-" + UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> view().contains("mail server"));
        assertThat(Surroundings.mail().count()).isZero();
        await().atMost(PATIENCE).until(() -> health().contains("DEGRADED"));
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk();

        Surroundings.mail().follow(Script.ACCEPT);

        awaitMails(60);
        await().atMost(PATIENCE).until(() -> view().contains("\"COMPLETE\""));
        assertThat(Surroundings.mail().acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates();
        assertThat(view()).contains("\"waiting\":0", "\"waitingFor\":null");
    }

    @Test
    void aRefusedRecipientFailsAloneAndAPutOffOneIsServedLater() {
        join(30);
        Surroundings.mail().follow(new Script() {
            private boolean putOff;

            @Override
            public @Nullable String recipient(String address) {
                if (address.startsWith("m3@")) {
                    return "550 5.1.1 no such user";
                }
                boolean first = address.startsWith("m4@") && !putOff;
                putOff |= first;
                return first ? "450 4.2.0 try again later" : null;
            }
        });

        changeDeadline("e-" + UUID.randomUUID());

        awaitMails(29);
        await().atMost(PATIENCE).until(() -> view().contains("\"COMPLETE\""));
        assertThat(Surroundings.mail().acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates()
                .contains("m4@civil.test")
                .doesNotContain("m3@civil.test");
        assertThat(view()).contains("\"recipients\":30,\"accepted\":29,\"waiting\":0,\"failed\":1");
    }

    @Test
    void aPoisonEventIsDeadLetteredAndDoesNotHoldUpTheNext() {
        join(20);
        long before = deadLetters();

        kafka.send(
                Facts.COMMITMENT_TOPIC,
                "c-1",
                Facts.deadlineChanged(milestone + "e-1", body -> body.put("changedBy", "not an object")));
        changeDeadline("e-2");

        awaitMails(20);
        await().atMost(PATIENCE).until(() -> deadLetters() == before + 1);
        assertThat(Surroundings.mail().acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates();
    }

    /** The test's settings fold reports of two seconds. */
    @Test
    void severalReportsOnAMilestoneAreOneNotice() {
        join(5);

        reportProgress("e-1", "The first part is done.");
        reportProgress("e-2", "The second part is done.");
        reportProgress("e-1", "The first part is done.");

        awaitMails(5);
        await().atMost(PATIENCE).until(() -> view().contains("\"COMPLETE\""));
        assertThat(Surroundings.mail().acceptances())
                .extracting(Acceptance::recipient)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(JsonPath.<Integer>read(view(), "$.items.length()")).isEqualTo(1);
    }

    private void reportProgress(String eventId, String summary) {
        var report = Facts.commitment(
                "milestone-progress-reported",
                milestone + eventId,
                body -> body.put("milestoneId", milestone).put("summary", summary));
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", report);
    }

    private long deadLetters() {
        var answer = http.get()
                .uri("/actuator/deadletters")
                .header("Authorization", TestTokens.admin().bearer())
                .exchange();
        return JsonPath.<Number>read(new String(answer.getResponse().getContentAsByteArray()), "$.waiting")
                .longValue();
    }

    private void changeDeadline(String eventId) {
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", Facts.deadlineChanged(milestone + eventId, milestone));
    }

    private void awaitMails(int count) {
        await().atMost(PATIENCE).until(() -> Surroundings.mail().count() >= count);
    }

    private String view() {
        return body("/api/notices?milestone=" + milestone);
    }

    private String health() {
        return body("/actuator/health/smtp");
    }

    private String body(String uri) {
        return new String(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    private void join(int members) {
        IntStream.range(0, members)
                .mapToObj("m%d"::formatted)
                .forEach(id -> kafka.send(Facts.MEMBER_TOPIC, id, Facts.joined(id, 1, "opengov-civ")));
        await().atMost(PATIENCE).until(() -> {
            try (var all = subscribers.all(new Selection("opengov-civ", Mode.EACH, Topic.DEADLINES, Instant.now()))) {
                return all.count() == members;
            }
        });
    }
}
