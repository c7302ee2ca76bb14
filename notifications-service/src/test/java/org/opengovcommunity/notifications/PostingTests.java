package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** From mail at our SMTP server to mail at everyone's. */
@NotificationsTest
class PostingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext service;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
        Surroundings.emptyMail();
        subscribers.apply(List.of(member("a"), member("b"), member("c")));
    }

    @Test
    void aMembersPostGoesToEveryoneOnceTheAuthorIncluded() {
        String id = "<" + UUID.randomUUID() + "@civil.test>";

        assertThat(post("a@civil.test", id)).startsWith("250 2.0.0");
        assertThat(post("a@civil.test", id)).startsWith("250 2.0.0");
        String last = "<" + UUID.randomUUID() + "@civil.test>";
        post("b@civil.test", last);

        await().atMost(PATIENCE).until(() -> Surroundings.mail().count() >= 6);
        assertThat(recipients(id)).containsExactlyInAnyOrder("a@civil.test", "b@civil.test", "c@civil.test");
        assertThat(recipients(last)).hasSize(3);
        assertThat(Surroundings.mail().acceptances())
                .extracting(Acceptance::returnPath)
                .allMatch(path -> path.startsWith("opengov-civ-bounces+p-"));
    }

    @Test
    void nothingIsRelayedAndNobodyElseHasAnAddressHere() {
        byte[] message = "Subject: x\r\n\r\nx\r\n".getBytes(UTF_8);

        for (String stranger : List.of(
                "jo@example.org",
                "nobody@lists.test",
                "opengov-civ@example.org",
                "opengov-civ%example.org@relay.test",
                "opengov-civ-unknown@lists.test")) {
            assertThat(MailClient.send(service, "a@civil.test", stranger, message))
                    .startsWith("550 5.1.1");
        }
    }

    private String post(String from, String messageId) {
        String message = """
                From: Member <%s>
                To: opengov-civ@lists.test
                Message-ID: %s
                Subject: Hello

                A post.
                """.formatted(from, messageId).replace("\n", "\r\n");
        return MailClient.send(service, from, "opengov-civ@lists.test", message.getBytes(UTF_8));
    }

    private static List<String> recipients(String messageId) {
        return Surroundings.mail().acceptances().stream()
                .filter(copy -> copy.messageId().equals(messageId))
                .map(Acceptance::recipient)
                .toList();
    }

    private static Subscriber member(String name) {
        return new Subscriber("p-" + name, 1, "Member", name + "@civil.test", Map.of("opengov-civ", Mode.EACH));
    }
}
