package org.opengovcommunity.membership.standing;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
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
import org.opengovcommunity.membership.member.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class StandingTests {

    private static final String ADMIN = "admin@gov.test";
    private static final String MODERATOR = "moderator@gov.test";
    private static final String BECAUSE = "{\"reason\":\"Because.\"}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    TermWatch watch;

    private Member member;

    @BeforeEach
    void join() {
        String id = Member.newId();
        member = citizen(id, id + "@civil.test");
        members.add(List.of(member.join()));
    }

    @Test
    void anAdministratorGrantsARoleForAnAgencyAndATime() {
        var answer = put(ADMIN, "/roles/LEAD", """
                {"reason":"Leads it.","agencies":["USDA"],"until":"2999-01-01T00:00:00Z"}""");

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.roles").isEqualTo(List.of("MEMBER", "LEAD"));
        assertThat(answer).bodyJson().extractingPath("$.grants[0].agencies[0]").isEqualTo("USDA");
        assertThat(current().agencies()).containsExactly("USDA");
    }

    @Test
    void aRevokedRoleEndsTheTokensThatCarryIt() {
        put(ADMIN, "/roles/MODERATOR", BECAUSE);
        String token = tokens.bearer(member.email().value());
        assertThat(roster(token)).hasStatusOk();

        assertThat(delete(ADMIN, "/roles/MODERATOR?reason=Because.")).hasStatusOk();

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(roster(token)).hasStatus(401));
        assertThat(roster(tokens.bearer(member.email().value()))).hasStatus(403);
    }

    @Test
    void whoeverIsSuspendedIsOutAtOnceAndComesBack() {
        String token = tokens.bearer(member.email().value());

        assertThat(put(MODERATOR, "/suspension", BECAUSE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.suspension.reason")
                .isEqualTo("Because.");

        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(me(token)).hasStatus(401));
        assertThat(tokens.request(Tokens.LOCAL_SECRET, member.email().value())).hasStatus(403);
        assertThat(delete(MODERATOR, "/suspension?reason=Appeal.")).hasStatusOk();
        assertThat(me(tokens.bearer(member.email().value()))).hasStatusOk();
    }

    @Test
    void whatHasAnEndEndsByItself() {
        String soon = Instant.now().plusSeconds(2).toString();
        put(ADMIN, "/roles/MODERATOR", "{\"reason\":\"For now.\",\"until\":\"" + soon + "\"}");
        put(MODERATOR, "/suspension", "{\"reason\":\"For now.\",\"until\":\"" + soon + "\"}");
        assertThat(current().standing().suspended()).isTrue();

        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            watch.endWhatIsOver();
            assertThat(current().standing().suspended()).isFalse();
            assertThat(current().roles()).containsExactly(Role.MEMBER);
        });
        await().untilAsserted(() -> assertThat(Mailbox.messagesTo(member.email().value()))
                .extracting(MimeMessage::getSubject)
                .contains("Your suspension from OpenGov Community is over"));
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(mvc.delete()
                        .uri("/api/members/demo-admin/roles/ADMIN?reason=Because.")
                        .header("Authorization", tokens.bearer(ADMIN))
                        .exchange())
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/last-admin");

        assertThat(mvc.put()
                        .uri("/api/members/demo-admin/roles/ADMIN")
                        .header("Authorization", tokens.bearer(ADMIN))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Because.\",\"until\":\"2999-01-01T00:00:00Z\"}")
                        .exchange())
                .as("an end for the last one")
                .hasStatus(409);

        assertThat(put(ADMIN, "/roles/ADMIN", BECAUSE)).hasStatusOk();
        assertThat(delete(ADMIN, "/roles/ADMIN?reason=Because.")).hasStatusOk();
        assertThat(members.byId("demo-admin").orElseThrow().roles()).contains(Role.ADMIN);
    }

    @Test
    void aModeratorCannotSuspendAnAdministrator() {
        assertThat(put(ADMIN, "/roles/ADMIN", BECAUSE)).hasStatusOk();

        assertThat(put(MODERATOR, "/suspension", BECAUSE)).hasStatus(403);

        assertThat(delete(ADMIN, "/roles/ADMIN?reason=Because.")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead@gov.test", "records@gov.test", "member@gov.test", "citizen@civil.test"})
    void nobodyElseMayDoAnyOfIt(String caller) {
        assertThat(put(caller, "/roles/MODERATOR", BECAUSE)).hasStatus(403);
        assertThat(delete(caller, "/roles/MODERATOR?reason=x")).hasStatus(403);
        assertThat(put(caller, "/suspension", BECAUSE)).hasStatus(403);
        assertThat(delete(caller, "/suspension?reason=x")).hasStatus(403);
        assertThat(request(HttpMethod.GET, caller, "", null)).hasStatus(403);
        assertThat(current()).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /roles/LEAD       | {"reason":"r","agencies":[]}                              | 422 | agencies
            /roles/ADMIN      | {"reason":"r","agencies":["USDA"]}                        | 422 | agencies
            /roles/MODERATOR  | {"reason":" "}                                            | 400 | reason
            /roles/MODERATOR  | {"reason":"r","until":"2001-01-01T00:00:00Z"}             | 400 | until
            /roles/MODERATOR  | {"reason":"r","until":"tomorrow"}                         | 400 | until
            /roles/KING       | {"reason":"r"}                                            | 400 | role
            /suspension       | {}                                                        | 400 | reason
            /suspension       | {"reason":"r","until":"2001-01-01T00:00:00Z"}             | 400 | until
            """)
    void whatIsWrongIsNamed(String path, String body, int status, String field) {
        assertThat(put(ADMIN, path, body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(current()).isEqualTo(member);
    }

    @Test
    void aRevocationNeedsAReasonAndAMemberWhoIsThere() {
        assertThat(delete(ADMIN, "/roles/MODERATOR?reason=")).hasStatus(400);
        assertThat(delete(ADMIN, "/roles/MODERATOR")).hasStatus(400);
        assertThat(mvc.delete()
                        .uri("/api/members/nobody/roles/LEAD?reason=x")
                        .header("Authorization", tokens.bearer(ADMIN))
                        .exchange())
                .hasStatus(404);
    }

    private Member current() {
        return members.byId(member.id()).orElseThrow();
    }

    private MvcTestResult roster(String bearer) {
        return mvc.get()
                .uri("/api/members/" + member.id())
                .header("Authorization", bearer)
                .exchange();
    }

    private MvcTestResult me(String bearer) {
        return mvc.get().uri("/api/me").header("Authorization", bearer).exchange();
    }

    private MvcTestResult put(String caller, String path, String body) {
        return request(HttpMethod.PUT, caller, path, body);
    }

    private MvcTestResult delete(String caller, String path) {
        return request(HttpMethod.DELETE, caller, path, null);
    }

    private MvcTestResult request(HttpMethod method, String caller, String path, String body) {
        var request = mvc.method(method)
                .uri("/api/members/" + member.id() + path)
                .header("Authorization", tokens.bearer(caller));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }
}
