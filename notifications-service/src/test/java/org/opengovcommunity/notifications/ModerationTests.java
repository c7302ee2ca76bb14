package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Answers.body;
import static org.opengovcommunity.notifications.Surroundings.mailTo;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is held, and what moderators do with it. */
@NotificationsTest
class ModerationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELD = "/api/lists/opengov-civ/held";
    private static final String EMERGENCY = "/api/lists/opengov-civ/emergency";

    @Autowired
    ApplicationContext service;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MockMvcTester http;

    private final String stranger = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void begin() {
        List.of("subscribers", "posts", "moderation", "mailings", "batches")
                .forEach(name -> mongo.remove(new Query(), name));
        Surroundings.emptyMail();
        subscribers.apply(List.of(new Subscriber(
                "p-a", 1, "Member", "a@civil.test", Map.of("opengov-civ", Mode.EACH, "opengov", Mode.EACH))));
    }

    @AfterEach
    void end() {
        call(HttpMethod.DELETE, EMERGENCY, "", TestTokens.moderator());
    }

    @Test
    void aStrangersPostWaitsAndModeratorsAreToldOnceADay() {
        String first = held(stranger, "");
        held("o" + stranger, "");

        assertThat(reasons(first)).containsExactly("NOT_A_MEMBER");
        await().atMost(PATIENCE).until(() -> mailTo("owner@lists.example").size() == 1);
        assertThat(decide(first, "APPROVE")).hasStatusOk();

        await().atMost(PATIENCE).until(() -> mailTo("a@civil.test").size() == 1);
        assertThat(mailTo("owner@lists.example")).hasSize(1);
        assertThat(decide(first, "DISCARD")).hasStatus(409);
    }

    @Test
    void aModeratorSeesUntilWhenThereIsToDecide() {
        String id = held(stranger, "");

        Instant heldAt = time(body(get(HELD, TestTokens.moderator())), "$.items[0].heldAt");
        assertThat(time(body(get(HELD, TestTokens.moderator())), "$.items[0].expiresAt"))
                .isEqualTo(heldAt.plus(Duration.ofDays(14)));
        assertThat(decide(id, "DISCARD"))
                .bodyJson()
                .extractingPath("$.expiresAt")
                .isNull();
    }

    private static Instant time(String body, String path) {
        return Instant.parse(JsonPath.<String>read(body, path));
    }

    @Test
    void whoIsRejectedIsToldWhyAndWhoIsBannedNothingAnyMore() {
        String rejected = held(stranger, "");
        String banned = held("b" + stranger, "");

        assertThat(decide(rejected, "REJECT")).hasStatusOk();
        assertThat(call(
                        HttpMethod.POST,
                        HELD + "/" + banned + "/decision",
                        "{\"action\":\"BAN\",\"text\":\" \"}",
                        TestTokens.moderator()))
                .hasStatus(400)
                .bodyText()
                .contains("must say why");
        assertThat(decide(banned, "BAN")).hasStatusOk();
        post("b" + stranger, "X-Again: yes\r\n");

        await().atMost(PATIENCE).until(() -> mailTo(stranger).size() == 1);
        await().atMost(PATIENCE).until(() -> states("BANNED") == 1);
        assertThat(mailTo("a@civil.test")).isEmpty();
        assertThat(mailTo("b" + stranger)).isEmpty();
        assertThat(get("/api/lists/opengov-civ/bans", TestTokens.moderator()))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items":[{"address":"b%s",
                         "decision":{"reason":"Please join first.","by":{"name":"Demo Moderator"}}}]}
                        """.formatted(stranger));
        assertThat(call(HttpMethod.DELETE, "/api/lists/opengov-civ/bans/b" + stranger, "", TestTokens.moderator()))
                .hasStatus(204);
        held("b" + stranger, "X-Third: yes\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cc: <1@x.test>, <2@x.test>, <3@x.test>, <4@x.test>, <5@x.test>, <6@x.test> | TOO_MANY_RECIPIENTS
            Content-Type: application/x; name="invoice.pdf.EXE"                         | FORBIDDEN_ATTACHMENT
            Content-Type: application/x; name*0="=?utf-8?q?a=2Eexe?="                   | FORBIDDEN_ATTACHMENT
            Authentication-Results: mx.test; spf=pass; dmarc=fail (p=reject) x=y        | SENDER_NOT_PROVEN
            """)
    void aMembersPostWaitsWhenItIsOdd(String header, String reason) {
        String id = held("a@civil.test", header + "\r\n");

        assertThat(reasons(id)).containsExactly(reason);
    }

    @Test
    void aMembersPostWaitsWhenNoProgramOfAPersonWritesTheLike() {
        String id = held("a@civil.test", "X-Long: " + "x".repeat(50_000) + "\r\n");

        assertThat(reasons(id)).containsExactly("EXCESSIVE_STRUCTURE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted: auto-replied             | AUTOMATIC
            X-Loop: OPENGOV-CIV@lists.test           | LOOP
            List-Post: <mailto:opengov-civ@lists.test> | LOOP
            """)
    void whatMachinesWriteIsDiscardedWithTheReasonKept(String header, String reason) {
        post("a@civil.test", header + "\r\n");

        await().atMost(PATIENCE).until(() -> states(reason) == 1);
        assertThat(mailTo("a@civil.test")).isEmpty();
    }

    @Test
    void aPostOfTheGreatestSizeWaitsIsApprovedAndGoesOut() {
        String line = "x".repeat(70) + "\r\n";
        String id = held("a@civil.test", "\r\n" + line.repeat(12_200_000 / line.length()));

        assertThat(reasons(id)).containsExactly("TOO_LARGE");
        assertThat(decide(id, "APPROVE")).hasStatusOk();

        await().atMost(PATIENCE).until(() -> mailTo("a@civil.test").size() == 1);
        assertThat(MailClient.send(
                        service,
                        "a@civil.test",
                        "opengov-civ@lists.test",
                        line.repeat(12_300_000 / line.length()).getBytes(UTF_8)))
                .startsWith("552 5.3.4");
    }

    @Test
    void inAnEmergencyEverythingWaits() {
        for (String without : List.of("", "{}", because(" "), because("x".repeat(2001)), because("\\u0000"))) {
            assertThat(emergency(without)).hasStatus(400);
        }
        assertThat(get(EMERGENCY, TestTokens.moderator())).bodyJson().isLenientlyEqualTo("{\"emergency\":false}");
        assertThat(emergency(because("A flood."))).hasStatusOk();
        assertThat(emergency(because("Again."))).hasStatusOk();

        assertThat(get(EMERGENCY, TestTokens.moderator())).bodyJson().isLenientlyEqualTo("""
                        {"emergency":true,"decision":{"reason":"A flood.","by":{"name":"Demo Moderator"}}}
                        """);
        assertThat(time(body(get(EMERGENCY, TestTokens.moderator())), "$.decision.at"))
                .isBetween(Instant.now().minus(PATIENCE), Instant.now());
        assertThat(reasons(held("a@civil.test", ""))).containsExactly("EMERGENCY");
    }

    @Test
    void onTheGovernmentListNobodyIsBelievedWithoutProofAndNothingLeaks() {
        send("a@civil.test", "opengov@lists.test", "Authentication-Results: else.test; dmarc=pass\r\n");
        await().atMost(PATIENCE).until(() -> states("SENDER_NOT_PROVEN") == 1);

        assertThat(get("/api/lists/opengov/held", TestTokens.moderator())).hasStatusOk();
        assertThat(get("/api/lists/opengov/held", outsider())).hasStatus(404);
        assertThat(get("/api/lists/opengov/held", TestTokens.citizen())).hasStatus(403);

        send(
                "a@civil.test",
                "opengov@lists.test",
                "Authentication-Results: mx.test; dmarc=pass header.from=civil.test\r\n");
        await().atMost(PATIENCE).until(() -> mailTo("a@civil.test").size() == 1);
    }

    private MvcTestResult emergency(String body) {
        return call(HttpMethod.PUT, EMERGENCY, body, TestTokens.moderator());
    }

    private static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    /** Posts, and waits until it is held. */
    private String held(String from, String header) {
        String messageId = post(from, header);
        return await().atMost(PATIENCE)
                .until(
                        () -> JsonPath.<List<String>>read(
                                body(get(HELD, TestTokens.moderator())),
                                "$.items[?(@.messageId == '" + messageId + "')].id"),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<String> reasons(String id) {
        return JsonPath.<List<List<String>>>read(
                        body(get(HELD, TestTokens.moderator())), "$.items[?(@.id == '" + id + "')].reasons")
                .getFirst();
    }

    private MvcTestResult decide(String id, String action) {
        String body = "{\"action\":\"" + action + "\",\"text\":\"Please join first.\"}";
        return call(HttpMethod.POST, HELD + "/" + id + "/decision", body, TestTokens.moderator());
    }

    private long states(String reason) {
        return mongo.findAll(org.bson.Document.class, "posts").stream()
                .filter(post -> post.getList("reasons", String.class).contains(reason))
                .count();
    }

    private String post(String from, String header) {
        return send(from, "opengov-civ@lists.test", header);
    }

    private String send(String from, String to, String header) {
        String messageId = "<" + UUID.randomUUID() + "@client.test>";
        String message = "From: <%s>\r\nMessage-ID: %s\r\nSubject: Hello\r\n%s\r\nA post.\r\n"
                .formatted(from, messageId, header);
        assertThat(MailClient.send(service, from, to, message.getBytes(UTF_8))).startsWith("250");
        return messageId;
    }

    private MvcTestResult get(String uri, Account caller) {
        return call(HttpMethod.GET, uri, "", caller);
    }

    private MvcTestResult call(HttpMethod method, String uri, String body, Account caller) {
        return http.method(method)
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", caller.bearer())
                .exchange();
    }

    private static Account outsider() {
        return new Account(
                "demo-outside",
                "Demo Outside",
                "outside@civil.test",
                "CIVIL_SOCIETY",
                List.of("MEMBER", "MODERATOR"),
                List.of());
    }
}
