package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Answers.body;
import static org.opengovcommunity.notifications.Surroundings.mailTo;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Posting from the web, and what its author can see of it. */
@NotificationsTest
class WebPostTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POSTS = "/api/lists/opengov-civ/posts";
    private static final String BODY = "{\"subject\":\"From the web\",\"text\":\"Zo\u00eb asks.\\n\"}";

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MockMvcTester http;

    private final Account citizen = TestTokens.citizen();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        List.of("subscribers", "mailings").forEach(name -> mongo.remove(new Query(), name));
        Surroundings.emptyMail();
        subscribers.apply(List.of(
                new Subscriber("p-a", 1, "Member", "a@civil.test", Map.of("opengov-civ", Mode.EACH)),
                new Subscriber("p-c", 1, "Citizen", citizen.email(), Map.of("opengov-civ", Mode.NONE))));
    }

    @Test
    void itGoesByTheRulesForMailAndARepeatIsOnePost() {
        assertThat(post(BODY, key, citizen)).hasStatus(202);
        assertThat(post(BODY, key, citizen)).hasStatus(202);
        assertThat(post(BODY.replace("asks", "says"), key, citizen)).hasStatus(409);
        assertThat(post(BODY, null, citizen)).hasStatus(400);
        for (String lineEnd : List.of("\\n", "\\u0085", "\\u2028", "\\u2029")) {
            assertThat(post("{\"subject\":\"a" + lineEnd + "b\",\"text\":\"x\"}", "k2", citizen))
                    .hasStatus(400);
        }
        MvcTestResult strangers = post(BODY, key, stranger());
        awaitState(strangers, stranger(), "HELD");

        await().atMost(PATIENCE).until(() -> !mailTo("a@civil.test").isEmpty());
        assertThat(mailTo("a@civil.test")).hasSize(1);
    }

    @Test
    void itsAuthorSeesWhatBecomesOfIt() {
        MvcTestResult accepted = post(BODY, key, citizen);

        assertThat(accepted)
                .hasHeader("Location", POSTS + "/" + JsonPath.<String>read(body(accepted), "$.id"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("RECEIVED");
        awaitState(accepted, citizen, "DISTRIBUTED");
        assertThat(post(BODY, key, citizen))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DISTRIBUTED");
    }

    @Test
    void whyItWaitsAndWhatAModeratorSaysIsForItsAuthorAndForModerators() {
        MvcTestResult accepted = post(BODY, key, stranger());
        awaitState(accepted, stranger(), "HELD");
        String location = location(accepted);

        assertThat(get(location, stranger()))
                .bodyJson()
                .extractingPath("$.reasons")
                .isEqualTo(List.of("NOT_A_MEMBER"));
        assertThat(get(location, TestTokens.moderator())).hasStatusOk();
        String held = location.replace("/posts/", "/held/");
        assertThat(get(held, TestTokens.moderator()))
                .bodyJson()
                .extractingPath("$.text")
                .asString()
                .contains("asks.");
        assertThat(get(held, citizen)).hasStatus(403);
        assertThat(get(location, citizen)).hasStatus(404);
        assertThat(get(location.replace("opengov-civ", "opengov"), stranger())).hasStatus(404);

        reject(location);
        assertThat(get(location, stranger()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REJECTED");
        assertThat(get(location, stranger()))
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("Please join first.");
    }

    private void reject(String location) {
        var decision = http.post()
                .uri(location.replace("/posts/", "/held/") + "/decision")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"action\":\"REJECT\",\"text\":\"Please join first.\"}")
                .header("Authorization", TestTokens.moderator().bearer());
        assertThat(decision.exchange()).hasStatusOk();
    }

    private void awaitState(MvcTestResult accepted, Account author, String state) {
        await().atMost(PATIENCE)
                .until(() -> JsonPath.read(body(get(location(accepted), author)), "$.state")
                        .equals(state));
    }

    private MvcTestResult post(String body, String key, Account caller) {
        var request = http.post()
                .uri(POSTS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", caller.bearer());
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult get(String uri, Account caller) {
        return http.get().uri(uri).header("Authorization", caller.bearer()).exchange();
    }

    private static String location(MvcTestResult accepted) {
        return accepted.getResponse().getHeader("Location");
    }

    private static Account stranger() {
        return new Account("p-s", "Stranger", "stranger@civil.test", "CIVIL_SOCIETY", List.of("MEMBER"), List.of());
    }
}
