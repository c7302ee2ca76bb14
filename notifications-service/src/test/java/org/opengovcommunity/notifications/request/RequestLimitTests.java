package org.opengovcommunity.notifications.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Surroundings.mailTo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.Surroundings;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Who writes very often to the addresses of a list, or in many names. */
@NotificationsTest
class RequestLimitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext service;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Requests requests;

    @Autowired
    OutboxRelay relay;

    private final String sender = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        Surroundings.emptyMail();
    }

    @AfterEach
    void end() {
        if (!relay.isRunning()) {
            relay.start();
        }
        mongo.remove(new Query(), MongoRequests.DAYS);
    }

    @Test
    void whatStandsBehindThePlusMakesNoOtherAddress() {
        send(sender + "+1@example.org", "opengov-civ-request");
        await().atMost(PATIENCE).until(() -> !mailTo(sender + "+1@example.org").isEmpty());
        send(sender + "+2@example.org", "opengov-civ-request");
        send("other-" + sender + "@example.org", "opengov-civ-request");

        await().atMost(PATIENCE)
                .until(() -> !mailTo("other-" + sender + "@example.org").isEmpty());
        assertThat(mailTo(sender + "+2@example.org")).isEmpty();
    }

    @Test
    void whenManyWereAnsweredOnADayTheOthersAreNot() {
        fill("REQUEST");
        send(sender + "@example.org", "opengov-request");
        send("other-" + sender + "@example.org", "opengov-civ-request");

        await().atMost(PATIENCE)
                .until(() -> !mailTo("other-" + sender + "@example.org").isEmpty());
        assertThat(mailTo(sender + "@example.org")).isEmpty();
    }

    @Test
    void whenManyAskedToJoinOnADayTheOthersAreOnlyArchived() {
        fill("SUBSCRIBE");
        relay.stop();
        send(sender + "@example.org", "opengov-subscribe-request");
        send(sender + "@example.org", "opengov-civ-subscribe-request");
        send(sender + "@example.org", "opengov-leave");

        assertThat(meanings("opengov", "SUBSCRIBE")).isZero();
        assertThat(meanings("opengov-civ", "SUBSCRIBE")).isEqualTo(1);
        assertThat(meanings("opengov", "LEAVE")).isEqualTo(1);
    }

    @Test
    void ownersGetSoMuchMailADayAndAreToldOnceThatThereIsMore() {
        fill("OWNER");
        send(sender + "@example.org", "opengov-owner");
        send("other-" + sender + "@example.org", "opengov-owner");

        await().atMost(PATIENCE).until(() -> letters("More mail to the owners of opengov") == 1);
        assertThat(letters("To the owners of opengov: " + sender)).isZero();
    }

    @Test
    void whoWasAmongTheFirstStaysThere() {
        assertThat(requests.isFirst(sender, "a", 2)).isTrue();
        assertThat(requests.isFirst(sender, "b", 2)).isTrue();
        assertThat(requests.isFirst(sender, "c", 2)).isFalse();
        assertThat(requests.isFirst(sender, "a", 2)).isTrue();
        assertThat(requests.isFirst("another " + sender, "c", 2)).isTrue();
    }

    private void fill(String role) {
        String day = "opengov " + role + " " + LocalDate.now(ZoneOffset.UTC);
        IntStream.range(0, RequestService.MOST_A_DAY)
                .forEach(number -> requests.isFirst(day, sender + number, RequestService.MOST_A_DAY));
    }

    private void send(String from, String to) {
        String message = "From: <%s>\r\nSubject: %s\r\n\r\nplease\r\n".formatted(from, sender);
        assertThat(MailClient.send(service, from, to + "@lists.test", message.getBytes(UTF_8)))
                .startsWith("250");
    }

    /** How many of the sender's messages mean something for an address, beside being archived. */
    private long meanings(String list, String role) {
        var stored = mongo.findOne(
                Query.query(Criteria.where("subject")
                        .is(sender)
                        .and("list")
                        .is(list)
                        .and("role")
                        .is(role)),
                Document.class,
                MongoRequests.COLLECTION);
        return stored.getList("outbox", Document.class).size() - 1;
    }

    private long letters(String subject) {
        return mongo.findAll(Document.class, "mailings").stream()
                .filter(letter -> letter.getString("subject").startsWith(subject))
                .count();
    }
}
