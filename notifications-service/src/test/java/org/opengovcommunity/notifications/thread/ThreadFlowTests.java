package org.opengovcommunity.notifications.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.Surroundings;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaOperations;

/** From mail, and from facts, to threads. */
@NotificationsTest
class ThreadFlowTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LIST = "opengov-civ";

    @Autowired
    ApplicationContext service;

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Threads threads;

    @Autowired
    Mailings mailings;

    @Autowired
    Links links;

    @Autowired
    MailingLists lists;

    @Autowired
    MongoOperations mongo;

    private final String unique = UUID.randomUUID().toString();

    @BeforeEach
    void subscribe() {
        Surroundings.mail().clear();
        Surroundings.mail().follow(Script.ACCEPT);
        subscribers.apply(List.of(new Subscriber("author", 1, "Member", "author@civil.test", Map.of(LIST, Mode.EACH))));
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
    }

    @Test
    void aPostAndItsAnswerAreAThreadAsTheirAuthorsWroteThem() {
        String question = "<q-" + unique + "@civil.test>";
        assertThat(post("author@civil.test", question, "Which data " + unique, ""))
                .startsWith("250");
        await().atMost(PATIENCE).until(() -> thread("Which data").isPresent());
        String answer = "In-Reply-To: " + question + "\r\n";
        assertThat(post("author@civil.test", "<a-" + unique + "@civil.test>", "Re: Which data " + unique, answer))
                .startsWith("250");

        await().atMost(PATIENCE)
                .until(() -> thread("Which data").orElseThrow().messages().size() == 2);
        List<Message> messages =
                threads.messages(thread("Which data").orElseThrow().messages());
        assertThat(messages)
                .extracting(Message::subject)
                .containsExactly("Which data " + unique, "Re: Which data " + unique);
        assertThat(archivedAt(question))
                .isEqualTo("<"
                        + links.archive(lists.named(LIST))
                                .replace(
                                        "/threads",
                                        "/messages/" + messages.getFirst().id()) + ">");
        assertThat(messages).extracting(Message::authorAddress).containsOnly("author@civil.test");
        assertThat(messages).extracting(Message::text).containsOnly("A post.");
    }

    @Test
    void whatIsHeldOrDiscardedIsInNoThread() {
        assertThat(post("stranger@civil.test", "<s-" + unique + "@civil.test>", "Stranger " + unique, ""))
                .startsWith("250");
        assertThat(post("author@civil.test", "<m-" + unique + "@civil.test>", "Member " + unique, ""))
                .startsWith("250");

        await().atMost(PATIENCE).until(() -> thread("Member").isPresent());
        assertThat(thread("Stranger")).isEmpty();
    }

    @Test
    void aNoticeIsAThreadWithoutWhatIsAboutItsRecipients() {
        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", Facts.deadlineChanged("e-" + unique, body -> {
            body.put("milestoneId", "m-" + unique);
            body.put("milestoneTitle", "Milestone " + unique);
        }));

        await().atMost(PATIENCE).until(() -> thread("Milestone").isPresent());
        Message notice =
                threads.messages(thread("Milestone").orElseThrow().messages()).getFirst();
        assertThat(notice.text())
                .startsWith("The deadline of a milestone has changed.")
                .doesNotContain("unsubscribe", "recipient-");
        assertThat(notice.authorAddress()).isEqualTo("opengov-civ@lists.test");
    }

    /** What the copy says. */
    private String archivedAt(String messageId) {
        try (var sent = mailings.sent(LIST, Instant.EPOCH, Instant.now().plusSeconds(60))) {
            return sent.filter(copy -> copy.messageId().equals(messageId))
                    .map(copy -> Headers.of(copy.raw()).first("Archived-At").orElseThrow())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Optional<Thread> thread(String subject) {
        return threads.page(LIST, null, 1_000).stream()
                .filter(thread -> thread.subject().contains(subject + " " + unique))
                .findFirst();
    }

    private String post(String from, String id, String subject, String more) {
        String message = "From: Member <" + from + ">\r\nTo: opengov-civ@lists.test\r\nMessage-ID: " + id
                + "\r\nSubject: " + subject + "\r\n" + more + "\r\nA post.\r\n";
        return MailClient.send(service, from, LIST + "@lists.test", message.getBytes(UTF_8));
    }
}
