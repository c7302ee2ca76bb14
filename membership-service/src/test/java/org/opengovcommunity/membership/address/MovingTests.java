package org.opengovcommunity.membership.address;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberFixture;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Moving to another address the way a member does: ask, read the mail there, follow its link. */
@MembershipTest
class MovingTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/address/[A-Za-z0-9_-]+)");

    private final String old = Member.newId() + "@gov.test";
    private final String home = Member.newId() + "@home.example";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    JavaMailSenderImpl mail;

    private Member member;

    @BeforeEach
    void join() {
        member = MemberFixture.of(Member.newId(), old, Sector.GOVERNMENT, "opengov", "opengov-civ");
        members.add(List.of(member.join()));
    }

    @Test
    void whoFollowsTheLinkHasTheNewAddressAndIsJudgedByIt() {
        String token = tokens.bearer(old);
        assertThat(ask(home)).hasStatus(202);
        String link = link(home);

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains(home);
        assertThat(current()).as("looking at the link").isEqualTo(member);
        assertThat(mvc.post().uri(link)).hasStatusOk().bodyText().contains("It is not a government address");

        assertThat(current().email()).isEqualTo(new EmailAddress(home));
        assertThat(current().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(current().subscriptions()).containsOnlyKeys("opengov-civ");
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(old, 0)))
                .contains("has another address now")
                .doesNotContain(home);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(mvc.get().uri("/api/me").header("Authorization", token))
                        .hasStatus(401));
        assertThat(mvc.post().uri(link)).as("a link works once").hasStatus(404);
    }

    @Test
    void theFormerAddressLearnsOfItThoughTheMailServerWasAway() {
        ask(home);
        String link = link(home);
        int port = mail.getPort();
        mail.setPort(1);
        try {
            assertThat(mvc.post().uri(link)).hasStatusOk();
        } finally {
            mail.setPort(port);
        }

        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(old, 0))).contains("has another address now");
    }

    @Test
    void anotherGovernmentAddressLeavesTheListsAsTheyAre() {
        String other = Member.newId() + "@office.gov.test";
        ask(other.toUpperCase(Locale.ROOT) + ".");

        assertThat(mvc.post().uri(link(other))).hasStatusOk().bodyText().doesNotContain("not a government address");

        assertThat(current().subscriptions()).containsOnlyKeys("opengov", "opengov-civ");
        assertThat(current().email()).isEqualTo(new EmailAddress(other));
    }

    @Test
    void anAddressOfSomebodyElseGetsTheSameAnswerAndNoLink() throws Exception {
        int seen = Mailbox.messagesTo("citizen@civil.test").size();

        var known = ask("citizen@civil.test");

        assertThat(known).hasStatus(202);
        assertThat(known.getResponse().getContentAsString())
                .isEqualTo(ask(home).getResponse().getContentAsString());
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo("citizen@civil.test", seen)))
                .doesNotContain("/address/");
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsNotTakenAway() {
        ask(home);
        String link = link(home);
        var other = MemberFixture.citizen(Member.newId(), home);
        members.add(List.of(other.join()));

        assertThat(mvc.post().uri(link)).hasStatus(404);

        assertThat(current()).isEqualTo(member);
        assertThat(members.byEmail(new EmailAddress(home))).contains(other);
    }

    @Test
    void whoeverIsSuspendedStaysAtTheAddress() {
        ask(home);
        String link = link(home);
        members.save(member.suspend(new Suspension("Insults.", null), new Statement("demo-moderator", "Insults."))
                .orElseThrow());

        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(mvc.post().uri(link)).hasStatus(404);
        assertThat(current().email()).isEqualTo(member.email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":null}", "{\"email\":\"ann@gov.test\\r\\nBcc: b@c.test\"}"})
    void whatIsNoAddressIsNamed(String body) {
        assertThat(send(body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("email");
    }

    @Test
    void nobodyAsksWithoutAToken() {
        assertThat(mvc.put()
                        .uri("/api/me/email")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(401);
        assertThat(mvc.get().uri("/address/nonsense")).hasStatus(404);
        assertThat(mvc.post().uri("/address/nonsense")).hasStatus(404);
    }

    private Member current() {
        return members.byId(member.id()).orElseThrow();
    }

    private MvcTestResult ask(String email) {
        return send("{\"email\":\"" + email + "\"}");
    }

    private MvcTestResult send(String body) {
        return mvc.put()
                .uri("/api/me/email")
                .header("Authorization", tokens.bearer(old))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String link(String address) {
        var link = LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
