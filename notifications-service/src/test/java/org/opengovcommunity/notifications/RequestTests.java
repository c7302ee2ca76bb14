package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Surroundings.mailTo;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What becomes of mail to a list's other addresses. */
@NotificationsTest
class RequestTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext service;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    OutboxRelay relay;

    private final String sender = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void clear() {
        Surroundings.emptyMail();
    }

    @AfterEach
    void publish() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void whoAsksForHelpGetsOneAnswerADayThatCannotBounce() {
        assertThat(send(sender, "opengov-civ-request@lists.test", "")).startsWith("250");
        await().atMost(PATIENCE).until(() -> !mailTo(sender).isEmpty());
        assertThat(send(sender, "opengov-civ-request@lists.test", "X-Again: yes\r\n"))
                .startsWith("250");
        String capitals = sender.replace("@example.org", "").toUpperCase(Locale.ROOT) + "@example.org";
        assertThat(send(capitals, "opengov-civ-request@lists.test", "")).startsWith("250");
        askAndWait("o" + sender);

        assertThat(mailTo(capitals)).isEmpty();
        assertThat(mailTo(sender))
                .singleElement()
                .satisfies(answer -> assertThat(answer.returnPath()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "auto-submitted: Auto-Generated; type=x",
                "Precedence: bulk",
                "List-Id: <x.example.org>",
                "X-Loop: opengov-civ@lists.test",
                "Content-Type: multipart/report; report-type=delivery-status"
            })
    void noMachineIsAnswered(String header) {
        send(sender, "opengov-civ-request@lists.test", header + "\r\n");
        askAndWait("p" + sender);

        assertThat(mailTo(sender)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opengov-request@lists.test", "opengov-civ-owner+x@lists.test", "postmaster@lists.test"})
    void ourOwnAddressesAreNotAnswered(String own) {
        send(own, "opengov-civ-request@lists.test", "");
        askAndWait("q" + sender);

        assertThat(mailTo(own)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "opengov-civ-subscribe-request@lists.test, subscription-requested, Jo Doe",
        "OpenGov-Civ-Leave@Lists.Test, leave-requested,"
    })
    void joiningAndLeavingIsMembershipsBusiness(String address, String event, @Nullable String name) {
        relay.stop();
        assertThat(send(sender, address, "")).startsWith("250");
        assertThat(send(sender, address, "")).startsWith("250");

        var stored = mongo.findAll(Document.class, "requests").stream()
                .filter(request -> request.toString().contains(sender))
                .toList();
        assertThat(stored).hasSize(1);
        var meaning = stored.getFirst().getList("outbox", Document.class).getLast();
        assertThat(meaning.getString("type")).isEqualTo("org.opengovcommunity.notifications." + event + ".v1");
        assertThat(meaning.getString("topic")).isEqualTo("opengov.notifications.address");
        assertThat(meaning.getString("subject")).matches("[0-9a-f]{32}");
        String body = new String(meaning.get("data", Binary.class).getData(), UTF_8);
        assertThat(body).contains("\"list\":\"opengov-civ\"", "\"address\":\"" + sender + "\"");
        assertThat(body.contains("\"name\":\"Jo Doe\"")).isEqualTo(name != null);
    }

    @Test
    void whatIsForTheOwnersGoesToThem() {
        assertThat(send(sender, "opengov-owner@lists.test", "")).startsWith("250");

        await().atMost(PATIENCE).until(() -> !mailTo("owner@lists.example").isEmpty());
    }

    private void askAndWait(String somebody) {
        send(somebody, "opengov-civ-request@lists.test", "");
        await().atMost(PATIENCE).until(() -> !mailTo(somebody).isEmpty());
    }

    private String send(String from, String to, String header) {
        String message = "From: Jo Doe <%s>\r\nMessage-ID: <%s>\r\nSubject: help\r\n%s\r\nplease\r\n"
                .formatted(from, from, header);
        return MailClient.send(service, from, to, message.getBytes(UTF_8));
    }
}
