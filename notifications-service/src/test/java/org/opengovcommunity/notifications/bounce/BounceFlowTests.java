package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.Surroundings;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaOperations;

/** From mail that comes back, or is refused, to scores. */
@NotificationsTest
class BounceFlowTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LIST = "opengov-civ";
    private static final int STORM = Integer.getInteger("opengov.test.storm", 1_000);
    private static final Logger log = LoggerFactory.getLogger(BounceFlowTests.class);

    @Autowired
    ApplicationContext service;

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Subscribers subscribers;

    @Autowired
    UnsubscribeTokens tokens;

    @Autowired
    Scores scores;

    @Autowired
    ReturnedStore returned;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
        mongo.remove(new Query(), MongoScores.COLLECTION);
        Surroundings.emptyMail();
    }

    @Test
    void aReportToTheReturnPathOfACopyIsScoredOnceHoweverOftenItComes() {
        subscribe("f1", Mode.EACH);

        assertThat(report("f1", "<r-1@mx.test>")).startsWith("250");
        assertThat(report("f1", "<r-2@mx.test>")).startsWith("250");

        await().atMost(PATIENCE).until(() -> scores.page(null, 10).size() == 1 && returned.count() == 0);
        assertThat(scores.page(null, 10)).singleElement().satisfies(score -> {
            assertThat(score.memberId()).isEqualTo("f1");
            assertThat(score.points()).isEqualTo(1);
            assertThat(score.status()).isEqualTo("5.1.1");
        });
    }

    @Test
    void aRecipientWhomTheMailServerRefusesIsScored() {
        subscribe("f1", Mode.EACH);
        subscribe("f2", Mode.EACH);
        Surroundings.mail().follow(new Script() {
            @Override
            public @Nullable String recipient(String address) {
                return address.startsWith("f2@") ? "550 5.2.1 mailbox is closed" : null;
            }
        });

        String id = UUID.randomUUID().toString();
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", Facts.deadlineChanged("e-" + id, "m-" + id));

        await().atMost(PATIENCE).until(() -> !scores.page(null, 10).isEmpty());
        assertThat(scores.page(null, 10))
                .extracting(Score::memberId, Score::status)
                .containsExactly(tuple("f2", "5.2.1"));
    }

    @Test
    void aReportOfAbuseIsKnownWhereverTheProviderSendsIt() {
        subscribe("f1", Mode.EACH);
        byte[] complaint = ReportFixture.feedbackLoop("abuse", "", tokens.token(LIST, "f1"));

        assertThat(MailClient.send(service, "feedback@provider.test", "abuse@lists.test", complaint))
                .startsWith("250");

        await().atMost(PATIENCE).until(() -> !scores.page(null, 10).isEmpty());
        assertThat(scores.page(null, 10)).singleElement().satisfies(score -> {
            assertThat(score.memberId()).isEqualTo("f1");
            assertThat(score.points()).isZero();
            assertThat(score.deliveries()).containsExactly("complaint <which@civil.test>");
        });
    }

    @Test
    void aStormOfReportsHoldsUpNoPost() throws Exception {
        subscribe("author", Mode.EACH);
        subscribers.apply(IntStream.range(0, STORM)
                .mapToObj(number -> member("s" + number, Mode.NONE))
                .toList());
        Instant start = Instant.now();
        Duration slowest = Duration.ZERO;
        try (var connections = Executors.newFixedThreadPool(20)) {
            var reports = IntStream.range(0, STORM)
                    .mapToObj(number -> connections.submit(() -> report("s" + number, "<r-" + number + "@mx.test>")))
                    .toList();
            for (int post = 0; post < 5; post++) {
                Instant posted = Instant.now();
                int before = Surroundings.mail().count();
                assertThat(post()).startsWith("250");
                await().pollInterval(Duration.ofMillis(10))
                        .atMost(PATIENCE)
                        .until(() -> Surroundings.mail().count() > before);
                Duration took = Duration.between(posted, Instant.now());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            for (var report : reports) {
                assertThat(report.get()).startsWith("250");
            }
        }
        Duration taken = Duration.between(start, Instant.now());
        await().atMost(PATIENCE).until(() -> returned.count() == 0);

        assertThat(scores.page(null, STORM + 1)).hasSize(STORM);
        log.info(
                "{} reports taken in {}, all scored after {}; the slowest of 5 posts meanwhile took {}",
                STORM,
                taken,
                Duration.between(start, Instant.now()),
                slowest);
        assertThat(slowest).isLessThan(Duration.ofSeconds(10));
    }

    private String report(String member, String messageId) {
        String path = LIST + "-bounces+" + tokens.token(LIST, member) + "@lists.test";
        return MailClient.send(service, "", path, ReportFixture.hard(messageId));
    }

    private String post() {
        String message = """
                From: Member <author@civil.test>
                To: opengov-civ@lists.test
                Message-ID: <%s@civil.test>
                Subject: Hello

                A post.
                """.formatted(UUID.randomUUID()).replace("\n", "\r\n");
        return MailClient.send(service, "author@civil.test", LIST + "@lists.test", message.getBytes(UTF_8));
    }

    private void subscribe(String id, Mode mode) {
        subscribers.apply(List.of(member(id, mode)));
    }

    private static Subscriber member(String id, Mode mode) {
        return new Subscriber(id, 1, "Member", id + "@civil.test", Map.of(LIST, mode));
    }
}
