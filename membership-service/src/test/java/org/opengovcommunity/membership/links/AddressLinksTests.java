package org.opengovcommunity.membership.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.mail.MailSendException;

class AddressLinksTests {

    private static final EmailAddress ANN = new EmailAddress("ann@civil.test");

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
        links.ask(ANN, new Wish("Another"));
        assertThat(mailed()).isZero();
        pass(Duration.ofMinutes(1));
        links.ask(ANN, new Wish("Another"));
        assertThat(mailed()).isEqualTo(1);
        assertThat(links.find(tried.getFirst())).isEmpty();
        assertThat(links.find(tried.getLast())).contains(new Wish("Another"));
    }

    @Test
    void whatTheMailServerDoesNotTakeIsMailedOnceItIsBackAndWorksForADayFromThen() {
        links.ask(ANN, new Wish("Ann"));
        mailInVain();
        assertThat(mailed()).as("a moment later").isZero();
        pass(Duration.ofHours(12));
        mailInVain();
        pass(Duration.ofHours(3));

        assertThat(mailed()).isEqualTo(1);
        assertThat(tried).doesNotHaveDuplicates();
        pass(Duration.ofHours(23));
        assertThat(links.find(tried.getLast())).contains(new Wish("Ann"));
    }

    @Test
    void itIsTriedLessAndLessOftenAndGivenUpAfterADay() {
        links.ask(ANN, new Wish("Ann"));
        for (int minute = 0; minute < 25 * 60; minute++) {
            mailInVain();
            pass(Duration.ofMinutes(1));
        }

        assertThat(tried).hasSizeBetween(20, 35);
        assertThat(mailed()).isZero();
        pass(Duration.ofDays(1));
        links.forgetExpired();
        assertThat(mongo.getCollection("links").countDocuments()).isZero();
    }

    @Test
    void whileTheMailServerIsAwayTheOthersWaitForTheirTurn() {
        links.ask(ANN, new Wish("Ann"));
        links.ask(new EmailAddress("jo@civil.test"), new Wish("Jo"));
        mailInVain();
        assertThat(tried).hasSize(1);

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

    private void mailInVain() {
        links.mailDue((wish, token) -> {
            tried.add(token);
            throw new MailSendException(Map.of("a message", new MessagingException("Connection refused")));
        });
    }

    private Instant now() {
        return now;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
