package org.opengovcommunity.membership.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.mail.MailSendException;

class AddressLinksTests {

    private static final EmailAddress ANN = new EmailAddress("ann@civil.test");
    private static final MessagingException AWAY = new MessagingException("Connection refused");

    record Wish(String name) {}

    private final MongoClient client = MongoClients.create(EmbeddedMongo.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "links-" + UUID.randomUUID());
    private final InstantSource time = () -> now();
    private final AddressLinks<Wish> links = new AddressLinks<>(
            mongo, time.withZone(ZoneOffset.UTC), "links", "wishes", Wish.class, member -> new Criteria());
    private final List<String> tried = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aLinkIsMailedOnceAndWorksForADay() {
        links.ask(ANN, new Wish("Ann"));

        assertThat(mailed()).isEqualTo(1);
        assertThat(links.find(tried.getFirst())).contains(new Wish("Ann"));
        pass(Duration.ofHours(23));
        assertThat(mailed()).isZero();
        assertThat(links.find(tried.getFirst())).isPresent();
        pass(Duration.ofHours(1));
        assertThat(links.find(tried.getFirst())).isEmpty();
    }

    @Test
    void askingAgainAtOnceMailsNothingMore() {
        links.ask(ANN, new Wish("Ann"));
        assertThat(mailed()).isEqualTo(1);
        links.ask(ANN, new Wish("Ann"));
        assertThat(mailed()).isZero();
        assertThat(links.find(tried.getFirst())).isPresent();
        pass(Duration.ofMinutes(1));
        assertThat(mailed()).isZero();
        links.ask(ANN, new Wish("Ann"));
        assertThat(mailed()).isEqualTo(1);
        assertThat(links.find(tried.getFirst())).isEmpty();
        assertThat(links.find(tried.getLast())).contains(new Wish("Ann"));
    }

    @Test
    void whatIsAskedForLastCountsAndItsLinkIsMailedInAMinute() {
        links.ask(ANN, new Wish("Ann"));
        assertThat(mailed()).isEqualTo(1);
        for (String name : List.of("Another", "A third")) {
            pass(Duration.ofSeconds(20));
            links.ask(ANN, new Wish(name));
            assertThat(mailed()).isZero();
            assertThat(links.find(tried.getFirst())).contains(new Wish("Ann"));
        }
        pass(Duration.ofSeconds(39));
        assertThat(mailed()).isZero();
        pass(Duration.ofSeconds(1));

        assertThat(mailed()).isEqualTo(1);
        assertThat(links.find(tried.getFirst())).isEmpty();
        assertThat(links.find(tried.getLast())).contains(new Wish("A third"));
    }

    /** Or a stranger could keep the owner of an address out. */
    @Test
    void whateverIsAskedForALinkWorksForAMinute() {
        for (int second = 0; second < 10 * 60; second++) {
            links.ask(ANN, new Wish("Wish " + second));
            mailed();
            String link = tried.getLast();
            pass(Duration.ofSeconds(1));
            assertThat(links.find(link)).as("after %s seconds", second).isPresent();
        }
    }

    @Test
    void whatIsAskedForWhileALetterIsOnItsWayIsMailedToo() {
        links.ask(ANN, new Wish("Ann"));
        links.mailDue((wish, token) -> {
            tried.add(token);
            links.ask(ANN, new Wish("Another"));
        });
        assertThat(tried).hasSize(1);
        pass(Duration.ofMinutes(1));

        assertThat(mailed()).isEqualTo(1);
        assertThat(links.find(tried.getLast())).contains(new Wish("Another"));
    }

    @Test
    void whateverIsAskedForAMailboxGetsALinkAMinuteAtMost() {
        for (int second = 0; second < 10 * 60; second++) {
            links.ask(ANN, new Wish("Wish " + second));
            mailed();
            pass(Duration.ofSeconds(1));
        }

        assertThat(tried).hasSize(10);
    }

    @Test
    void whatTheMailServerDoesNotTakeIsMailedOnceItIsBackAndWorksForADayFromThen() {
        links.ask(ANN, new Wish("Ann"));
        mailInVain(AWAY);
        assertThat(mailed()).as("a moment later").isZero();
        pass(Duration.ofHours(23));
        mailInVain(AWAY);
        pass(Duration.ofMinutes(10));

        assertThat(mailed()).isEqualTo(1);
        assertThat(tried).doesNotHaveDuplicates();
        pass(Duration.ofHours(23));
        assertThat(links.find(tried.getLast())).contains(new Wish("Ann"));
    }

    @Test
    void itIsTriedEveryTenMinutesInTheEndAndGivenUpAfterADay() {
        links.ask(ANN, new Wish("Ann"));
        for (int minute = 0; minute < 25 * 60; minute++) {
            mailInVain(AWAY);
            pass(Duration.ofMinutes(1));
        }

        assertThat(tried).hasSizeBetween(24 * 6, 24 * 6 + 20);
        assertThat(mailed()).isZero();
        pass(Duration.ofDays(1));
        links.forgetExpired();
        assertThat(mongo.getCollection("links").countDocuments()).isZero();
    }

    @Test
    void whileTheMailServerIsAwayTheOthersWaitForTheirTurn() {
        links.ask(ANN, new Wish("Ann"));
        links.ask(new EmailAddress("jo@civil.test"), new Wish("Jo"));
        mailInVain(AWAY);
        assertThat(tried).hasSize(1);

        assertThat(mailed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 550, 552, 554})
    void anAddressThatIsRefusedForGoodIsTriedOnceUntilItIsAskedForAgain(int reply) {
        links.ask(ANN, new Wish("Ann"));
        mailInVain(addressRefused(reply));
        pass(Duration.ofHours(12));
        assertThat(mailed()).isZero();

        links.ask(ANN, new Wish("Ann"));
        assertThat(mailed()).isEqualTo(1);
    }

    @Test
    void aMessageThatIsRefusedForGoodIsTriedOnce() {
        links.ask(ANN, new Wish("Ann"));
        mailInVain(refused(".", 554));
        pass(Duration.ofHours(12));

        assertThat(mailed()).isZero();
    }

    @Test
    void whatIsRefusedForNowOrForOurOwnAddressIsTriedAgain() {
        links.ask(ANN, new Wish("Ann"));
        for (var refusal : List.of(addressRefused(450), refused(".", 451), refused("MAIL FROM:<a@b.test>", 550))) {
            mailInVain(refusal);
            pass(Duration.ofMinutes(10));
        }

        assertThat(mailed()).isEqualTo(1);
    }

    @Test
    void ofManyAtTheSameMomentOneIsMailed() {
        IntStream.range(0, 20).parallel().forEach(one -> {
            links.ask(ANN, new Wish("Ann"));
            links.mailDue((wish, token) -> {
                synchronized (tried) {
                    tried.add(token);
                }
            });
        });

        assertThat(tried).hasSize(1);
    }

    private int mailed() {
        int before = tried.size();
        links.mailDue((wish, token) -> tried.add(token));
        return tried.size() - before;
    }

    private void mailInVain(MessagingException why) {
        links.mailDue((wish, token) -> {
            tried.add(token);
            throw new MailSendException(Map.of("a message", why));
        });
    }

    /** As the mail client tells it. */
    private static MessagingException addressRefused(int reply) {
        var refused = new SMTPAddressFailedException(null, "RCPT TO:<ann@civil.test>", reply, "No");
        return new SendFailedException("Invalid Addresses", refused);
    }

    private static MessagingException refused(String command, int reply) {
        return new SMTPSendFailedException(command, reply, "No", null, null, null, null);
    }

    private Instant now() {
        return now;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
