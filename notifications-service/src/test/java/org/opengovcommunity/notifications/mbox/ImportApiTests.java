package org.opengovcommunity.notifications.mbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.Surroundings;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.opengovcommunity.notifications.thread.Threads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An import in two pieces, as a script sends them. */
@NotificationsTest
class ImportApiTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    Imports imports;

    @Autowired
    Threads threads;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    private final String name = "f-" + UUID.randomUUID();

    @Test
    void aFileIsSentInPiecesAndABrokenOffImportGoesOnWhereItWas() {
        String subject = "Subject " + name;
        String file = message("1", subject) + message("2", "Re: " + subject) + message("1", subject);
        subscribers.apply(
                List.of(new Subscriber("i-" + name, 1, "Jo", "each@civil.test", Map.of("opengov-civ", Mode.EACH))));
        assertThat(get()).hasStatus(404);

        assertThat(post("offset=0", file.substring(0, file.length() - 20)))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"list":"opengov-civ","name":"%s","messages":2,"imported":2,"duplicates":0,"complete":false}""".formatted(name));
        int next = (int) imports.find("opengov-civ", name).orElseThrow().next();
        assertThat(get()).bodyJson().extractingPath("$.next").isEqualTo(next);

        assertThat(post("offset=7&last=true", "x")).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"errors":[{"field":"offset","message":"has to be %d"}]}""".formatted(next));
        await().atMost(Duration.ofSeconds(30)).until(() -> imports.settled("opengov-civ", name));
        assertThat(post("last=true&offset=" + next, file.substring(next)))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"messages":3,"imported":2,"duplicates":1,"broken":0,"complete":true,
                         "problems":[{"offset":%d,"fault":"DUPLICATE"}]}""".formatted(next));
        assertThat(post("offset=" + file.length(), "")).hasStatus(409);

        assertThat(threads.page("opengov-civ", null, 100))
                .filteredOn(thread -> thread.subject().equals(subject))
                .singleElement()
                .satisfies(thread -> assertThat(thread.messages()).hasSize(2));
        assertThat(Surroundings.mailTo("each@civil.test"))
                .extracting(Acceptance::messageId)
                .noneMatch(id -> id.contains(name));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(post("offset=0", "x".repeat(ImportController.MOST_BYTES + 1)))
                .hasStatus(413);
        assertThat(http.post()
                        .uri("/api/lists/unknown/imports/" + name)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Authorization", TestTokens.admin().bearer())
                        .content("x"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/api/lists/opengov/imports/a%20b")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Authorization", TestTokens.admin().bearer())
                        .content("x"))
                .hasStatus(400);
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
    }

    private MvcTestResult get() {
        return http.get()
                .uri("/api/lists/opengov-civ/imports/" + name)
                .header("Authorization", TestTokens.admin().bearer())
                .exchange();
    }

    private MvcTestResult post(String query, String body) {
        return http.post()
                .uri("/api/lists/opengov-civ/imports/" + name + "?" + query)
                .contentType(MediaType.parseMediaType("application/mbox"))
                .header("Authorization", TestTokens.admin().bearer())
                .content(body.getBytes(UTF_8))
                .exchange();
    }

    private String message(String id, String subject) {
        return """
                From jo@civil.test Thu Nov 26 10:00:00 2020
                From: Jo <jo@civil.test>
                Date: Thu, 26 Nov 2020 10:00:00 +0000
                Message-ID: <%s-%s@civil.test>
                Subject: %s

                Text

                """.formatted(id, name, subject);
    }
}
