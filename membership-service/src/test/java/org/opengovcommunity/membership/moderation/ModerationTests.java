package org.opengovcommunity.membership.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a report to an appeal. */
@MembershipTest
class ModerationTests {

    private static final int NOBODY_LISTENS = 1;
    private static final String ADMIN = "admin@gov.test";
    private static final String MODERATOR = "moderator@gov.test";
    private static final String REPORTER = "member@gov.test";
    private static final String SUSPEND =
            "{\"decision\":\"SUSPEND\",\"reason\":\"Repeated insults.\",\"until\":\"2999-01-01T00:00:00Z\"}";
    private static final String SUSPENDED = "Your membership of OpenGov Community is suspended";
    private static final String OVER = "Your suspension from OpenGov Community is over";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/appeal/[A-Za-z0-9._-]+)");

    private final String id = Member.newId();
    private final String address = id + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void join() {
        members.add(List.of(citizen(id, address).join()));
    }

    @Test
    void aReportIsSeenByModeratorsWithItsAuthor() {
        String report = report(id);

        var reports = send(HttpMethod.GET, MODERATOR, "/api/conduct/reports", null);

        assertThat(reports)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(report);
        assertThat(reports).bodyJson().extractingPath("$.items[0].by").isEqualTo("demo-member");
        assertThat(reports).bodyJson().extractingPath("$.items[0].member").isEqualTo(id);
        assertThat(send(HttpMethod.GET, ADMIN, "/api/conduct/reports?after=" + report, null))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .doesNotContain(report);
    }

    @Test
    void moderatorsAndAdministratorsHearThatReportsWait() {
        report(id);

        for (String decider : List.of(MODERATOR, ADMIN)) {
            await().untilAsserted(() -> assertThat(Mailbox.messagesTo(decider))
                    .extracting(MimeMessage::getSubject)
                    .containsOnlyOnce("Reports wait for a moderator of OpenGov Community"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "appeals"})
    void whatIsNoCursorOfAPageIsNamed(String cases) {
        assertThat(send(HttpMethod.GET, MODERATOR, "/api/conduct/" + cases + "?after=zzz", null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void aRepeatWithTheSameKeyFilesNothingMore() {
        String key = Member.newId();
        String first = read(file(REPORTER, key, "Insults."), "$.id");

        assertThat(read(file(REPORTER, key, "Insults."), "$.id")).isEqualTo(first);
        assertThat(file(REPORTER, key, "Something else.")).hasStatus(422);
        assertThat(read(file("records@gov.test", key, "Insults."), "$.id"))
                .as("the key of somebody else")
                .isNotEqualTo(first);
        assertThat(file(REPORTER, "no key", "Insults.")).hasStatus(400);
        assertThat(mongo.count(query(where("about").is(id)), Reports.COLLECTION))
                .isEqualTo(2);
    }

    @Test
    void aWarningTellsTheReasonAndNotWhoReported() throws Exception {
        String report = report(id);

        assertThat(decide(MODERATOR, report, "{\"decision\":\"WARN\",\"reason\":\"Be kind.\"}"))
                .hasStatusOk();

        var message = Mailbox.nextTo(address, 0);
        assertThat(message.getSubject()).isEqualTo("A warning from a moderator of OpenGov Community");
        assertThat(GreenMailUtil.getWholeMessage(message))
                .contains("Be kind.")
                .doesNotContain("demo-member", REPORTER, "Demo Member", "demo-moderator");
        assertThat(decide(MODERATOR, report, "{\"decision\":\"DISMISS\",\"reason\":\"No.\"}"))
                .hasStatus(409);
    }

    @Test
    void aSuspendedMemberAppealsOnceAndAnotherPersonDecides() throws Exception {
        assertThat(decide(MODERATOR, report(id), SUSPEND)).hasStatusOk();
        assertThat(members.byId(id).orElseThrow().standing().suspended()).isTrue();
        var message = Mailbox.nextTo(address, 0);
        assertThat(GreenMailUtil.getBody(message))
                .contains("Repeated insults.", "1 January 2999")
                .doesNotContain("demo-member", REPORTER);
        String link = link(message);
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Repeated insults.", "<textarea");
        assertThat(appeal(link, " ")).hasStatus(400);

        assertThat(appeal(link, "I have apologised.\r\nReally.")).hasStatusOk();
        assertThat(appeal(link, "Something else.")).hasStatusOk();

        var appeals = send(HttpMethod.GET, ADMIN, "/api/conduct/appeals", null);
        assertThat(appeals).bodyJson().extractingPath("$.items[0].member").isEqualTo(id);
        assertThat(appeals).bodyJson().extractingPath("$.items[0].text").isEqualTo("I have apologised.\r\nReally.");
        assertThat(appeals).bodyText().doesNotContain("tokenSha256");
        String path = "/api/conduct/appeals/" + read(appeals, "$.items[0].id") + "/decision";
        String grant = "{\"decision\":\"GRANT\",\"reason\":\"The apology was accepted.\"}";
        assertThat(send(HttpMethod.POST, MODERATOR, path, grant)).hasStatus(403);
        assertThat(send(HttpMethod.POST, ADMIN, path, grant)).hasStatusOk();

        assertThat(members.byId(id).orElseThrow().standing().suspended()).isFalse();
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 1))).contains("granted", "The apology was accepted.");
        assertThat(send(HttpMethod.POST, ADMIN, path, grant)).hasStatus(409);
        assertThat(mvc.get().uri(link)).hasStatus(404);
    }

    @Test
    void whenTheMailServerWasAwayTheLetterComesLater() {
        int port = sender.getPort();
        sender.setPort(NOBODY_LISTENS);
        try {
            suspend();
            await().until(() -> mongo.count(query(where("member").is(id)), Appeals.COLLECTION) == 1);
        } finally {
            sender.setPort(port);
        }

        assertThat(mvc.get().uri(link(Mailbox.nextTo(address, 0)))).hasStatusOk();
        assertThat(mongo.count(query(where("member").is(id)), Appeals.COLLECTION))
                .isEqualTo(1);
    }

    @Test
    void aRejectedAppealLeavesTheSuspension() throws Exception {
        suspend();
        appeal(link(Mailbox.nextTo(address, 0)), "Please.");
        var appeals = send(HttpMethod.GET, ADMIN, "/api/conduct/appeals", null);
        String path = "/api/conduct/appeals/" + read(appeals, "$.items[0].id") + "/decision";

        assertThat(send(HttpMethod.POST, ADMIN, path, "{\"decision\":\"REJECT\",\"reason\":\"No.\"}"))
                .hasStatusOk();

        assertThat(members.byId(id).orElseThrow().standing().suspended()).isTrue();
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 1))).contains("rejected");
    }

    @Test
    void whoeverASuspensionIsLiftedForIsTold() throws Exception {
        suspend();
        Mailbox.nextTo(address, 0);

        assertThat(send(HttpMethod.DELETE, MODERATOR, "/api/members/" + id + "/suspension?reason=Mistaken.", null))
                .hasStatusOk();

        var message = Mailbox.nextTo(address, 1);
        assertThat(message.getSubject()).isEqualTo(OVER);
        assertThat(GreenMailUtil.getBody(message)).contains("Mistaken.", "http://localhost:8080");
    }

    @Test
    void whoseAppealWasGrantedIsToldOnce() {
        suspend();
        appeal(link(Mailbox.nextTo(address, 0)), "Please.");
        var appeals = send(HttpMethod.GET, ADMIN, "/api/conduct/appeals", null);
        String path = "/api/conduct/appeals/" + read(appeals, "$.items[0].id") + "/decision";
        assertThat(send(HttpMethod.POST, ADMIN, path, "{\"decision\":\"GRANT\",\"reason\":\"Yes.\"}"))
                .hasStatusOk();

        // Its letter follows from a later event of the same member: one about the end would have come before.
        suspend();

        await().untilAsserted(() -> assertThat(Mailbox.messagesTo(address))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(SUSPENDED, "Your appeal to OpenGov Community was granted", SUSPENDED));
    }

    @Test
    void aLaterSuspensionIsNotAppealedWithTheLinkOfAnEarlierOne() {
        send(HttpMethod.PUT, MODERATOR, "/api/members/" + id + "/suspension", "{\"reason\":\"One.\"}");
        String first = link(Mailbox.nextTo(address, 0));
        send(HttpMethod.PUT, MODERATOR, "/api/members/" + id + "/suspension", "{\"reason\":\"Two.\"}");
        String second = link(Mailbox.nextTo(address, 1));

        assertThat(appeal(first, "Please.")).hasStatus(404);
        assertThat(appeal(second, "Please.")).hasStatusOk();
    }

    @Test
    void aReportAboutALinkNeedsTheMemberToActOn() {
        String report = report("https://lists.example/post/1");

        assertThat(decide(MODERATOR, report, SUSPEND))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("member");
        assertThat(decide(MODERATOR, report, SUSPEND.replace("{", "{\"member\":\"" + id + "\",")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.member")
                .isEqualTo(id);
    }

    @Test
    void nobodyDecidesTheirOwnCaseOrAnAdministrators() {
        assertThat(decide(MODERATOR, report("demo-moderator"), "{\"decision\":\"DISMISS\",\"reason\":\"Me.\"}"))
                .hasStatus(403);
        String report = report("demo-admin");
        assertThat(decide(MODERATOR, report, SUSPEND)).hasStatus(403);
        assertThat(members.byId("demo-admin").orElseThrow().standing().suspended())
                .isFalse();
    }

    @Test
    void whoeverLeftHasNoLinkToAppealAndTheReportsStay() {
        send(HttpMethod.POST, address, "/api/conduct/reports", "{\"about\":\"a post\",\"text\":\"Look.\"}");
        assertThat(send(HttpMethod.GET, address, "/api/me/export", null))
                .bodyJson()
                .extractingPath("$.conductReports[0].text")
                .isEqualTo("Look.");

        assertThat(send(HttpMethod.DELETE, address, "/api/me", null)).hasStatusOk();

        assertThat(mongo.findAll(Document.class, Reports.COLLECTION))
                .anyMatch(report -> id.equals(report.getString("by")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"decision":"BAN","reason":"r"}                                        | 400 | decision
            {"reason":"r"}                                                         | 400 | decision
            {"decision":"WARN","reason":" "}                                       | 400 | reason
            {"decision":"SUSPEND","reason":"r","until":"2001-01-01T00:00:00Z"}     | 400 | until
            {"decision":"WARN","reason":"r","until":"2999-01-01T00:00:00Z"}        | 422 | until
            """)
    void whatIsWrongIsNamed(String body, int status, String field) {
        assertThat(decide(MODERATOR, report(id), body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead@gov.test", "records@gov.test", REPORTER, "citizen@civil.test"})
    void nobodyElseSeesOrDecides(String caller) {
        String report = report(id);
        assertThat(send(HttpMethod.GET, caller, "/api/conduct/reports", null)).hasStatus(403);
        assertThat(send(HttpMethod.GET, caller, "/api/conduct/appeals", null)).hasStatus(403);
        assertThat(decide(caller, report, SUSPEND)).hasStatus(403);
        assertThat(send(HttpMethod.POST, caller, "/api/conduct/appeals/x/decision", "{}"))
                .hasStatus(403);
    }

    @Test
    void aLinkThatIsNoneOfOursDoesNothing() {
        assertThat(mvc.get().uri("/appeal/nonsense")).hasStatus(404);
        assertThat(appeal("/appeal/nonsense", "Please.")).hasStatus(404);
        assertThat(decide(MODERATOR, "nonsense", SUSPEND)).hasStatus(404);
    }

    private MvcTestResult file(String caller, String key, String text) {
        return mvc.post()
                .uri("/api/conduct/reports")
                .header("Authorization", tokens.bearer(caller))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"about\":\"" + id + "\",\"text\":\"" + text + "\"}")
                .exchange();
    }

    private String report(String about) {
        var filed = send(
                HttpMethod.POST,
                REPORTER,
                "/api/conduct/reports",
                "{\"about\":\"" + about + "\",\"text\":\"Insults.\"}");
        assertThat(filed).hasStatus(201);
        return read(filed, "$.id");
    }

    private void suspend() {
        send(HttpMethod.PUT, MODERATOR, "/api/members/" + id + "/suspension", "{\"reason\":\"Because.\"}");
    }

    private MvcTestResult decide(String caller, String report, String body) {
        return send(HttpMethod.POST, caller, "/api/conduct/reports/" + report + "/decision", body);
    }

    private MvcTestResult appeal(String link, String text) {
        return mvc.post()
                .uri(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("text", text)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String caller, String path, String body) {
        var request = mvc.method(method).uri(path).header("Authorization", tokens.bearer(caller));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static String link(MimeMessage message) {
        var link = LINK.matcher(GreenMailUtil.getBody(message));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
