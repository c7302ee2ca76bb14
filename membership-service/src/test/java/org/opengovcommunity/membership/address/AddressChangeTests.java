package org.opengovcommunity.membership.address;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Mailing;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class AddressChangeTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/address/[A-Za-z0-9_-]+)");

    private final String id = Member.newId();
    private final String old = id + "@gov.test";
    private final String next = id + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    AddressLinks links;

    @BeforeEach
    void join() {
        var lists = Map.of("opengov", DeliveryMode.EACH, "opengov-civ", DeliveryMode.DAILY);
        var member = new Member(
                id,
                "Some Official",
                new EmailAddress(old),
                null,
                Sector.GOVERNMENT,
                Standing.of(),
                Mailing.of(lists),
                1,
                null);
        members.add(List.of(member.join()));
    }

    @Test
    void onlyTheLinkChangesTheAddressAndTheSectorIsJudgedAgain() throws Exception {
        String token = tokens.bearer(old);
        assertThat(ask(next)).hasStatus(202);
        String link = link(Mailbox.nextTo(next, 0));
        assertThat(Mailbox.nextTo(old, 0).getSubject()).isEqualTo("Your address is about to change");
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains(next);
        assertThat(current().email().value()).isEqualTo(old);

        assertThat(mvc.post().uri(link)).hasStatusOk();

        assertThat(current().email().value()).isEqualTo(next);
        assertThat(current().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(current().subscriptions())
                .isEqualTo(Map.of("opengov", DeliveryMode.NONE, "opengov-civ", DeliveryMode.DAILY));
        assertThat(mvc.post().uri(link)).as("a second time").hasStatus(404);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(mvc.get()
                                .uri("/api/me")
                                .header("Authorization", token)
                                .exchange())
                        .hasStatus(401));
    }

    @Test
    void aTakenAddressIsToldToItsOwnerOnly() throws Exception {
        int seen = Mailbox.messagesTo("citizen@civil.test").size();

        var taken = ask("Citizen@civil.test");

        assertThat(taken).hasStatus(202);
        var message = Mailbox.nextTo("citizen@civil.test", seen);
        assertThat(message.getSubject()).isEqualTo("This is a member's address already");
        assertThat(GreenMailUtil.getBody(message)).doesNotContain("/address/", old);
        assertThat(taken.getResponse().getContentAsString())
                .isEqualTo(ask(next).getResponse().getContentAsString());
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsNotChangedTo() {
        ask(next);
        String link = link(Mailbox.nextTo(next, 0));
        var faster = new Member(
                Member.newId(),
                "Faster",
                new EmailAddress(next),
                null,
                Sector.CIVIL_SOCIETY,
                Standing.of(),
                Mailing.of(Map.of()),
                1,
                null);
        members.add(List.of(faster.join()));

        assertThat(mvc.post().uri(link)).hasStatus(404);
        assertThat(current().email().value()).isEqualTo(old);
    }

    @Test
    void aRetryMakesNoSecondLink() {
        assertThat(links.make(id, new EmailAddress(next))).isPresent();
        assertThat(links.make(id, new EmailAddress("other-" + next))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a@civil.test\\r\\nBcc: all@gov.test", ""})
    void whatIsNoAddressIsNamed(String wrong) {
        assertThat(ask(wrong))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("email");
    }

    @Test
    void aLinkThatIsNoneOfOursDoesNothing() {
        assertThat(mvc.get().uri("/address/nonsense")).hasStatus(404);
        assertThat(mvc.post().uri("/address/nonsense")).hasStatus(404);
    }

    private Member current() {
        return members.byId(id).orElseThrow();
    }

    private static String link(MimeMessage message) {
        var link = LINK.matcher(GreenMailUtil.getBody(message));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult ask(String address) {
        return mvc.put()
                .uri("/api/me/email")
                .header("Authorization", tokens.bearer(old))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"" + address + "\"}")
                .exchange();
    }
}
