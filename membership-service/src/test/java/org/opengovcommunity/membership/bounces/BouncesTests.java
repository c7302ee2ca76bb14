package org.opengovcommunity.membership.bounces;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.News;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the last bounce that was too much to the lists that come again. */
@MembershipTest
class BouncesTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/delivery/\\S+)");
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

    private final String id = Member.newId();
    private final String address = id + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    News news;

    @Autowired
    Members members;

    @BeforeEach
    void join() {
        members.add(List.of(citizen(id, address).join()));
    }

    @Test
    void theMemberIsWarnedAndGetsTheListsAgainByTheLink() {
        disable(address, AT);
        String link = link(0);
        assertThat(me()).contains("\"deliveryDisabledAt\":\"2026-11-26T10:00:00Z\"");

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("<form method=\"post\">");
        assertThat(member().mailing().disabledAt()).as("looking at the link").isEqualTo(AT);
        assertThat(mvc.post().uri(link)).hasStatusOk().bodyText().contains("Your lists go on");

        assertThat(me()).contains("\"deliveryDisabledAt\":null");
        assertThat(member().subscriptions()).containsEntry("opengov-civ", DeliveryMode.EACH);
        assertThat(mvc.post().uri(link)).hasStatus(404);
    }

    @Test
    void whoeverIsSignedInSaysThatTheAddressWorks() {
        disable(address, AT);
        link(0);

        assertThat(mvc.post().uri("/api/me/enable-delivery").header("Authorization", tokens.bearer(address)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deliveryDisabledAt")
                .isNull();
    }

    @Test
    void theSameNewsAgainAfterThatIsOldAndLaterNewsCount() {
        disable(address, AT);
        String first = link(0);
        mvc.post().uri(first).exchange();
        disable(address, AT);
        disable(address, AT.minusSeconds(60));
        disable(address, AT.plusSeconds(60));

        String second = link(1);

        assertThat(member().mailing().disabledAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(mvc.post().uri(first)).as("the link of an earlier stop").hasStatus(404);
        assertThat(mvc.post().uri(second)).hasStatusOk();
    }

    @Test
    void newsOfAnAddressThatTheMemberHasNoMoreChangesNothing() {
        disable("former@civil.test", AT);
        String other = Member.newId();
        members.add(List.of(citizen(other, other + "@civil.test").join()));
        disable(other, other + "@civil.test", AT);
        Mailbox.nextTo(other + "@civil.test", 0);

        assertThat(member().version()).isEqualTo(1);
    }

    @Test
    void anotherAddressIsBelievedToWork() {
        disable(address, AT);
        String link = link(0);
        var moved = member().move(new EmailAddress("x" + address), Sector.CIVIL_SOCIETY, Set.of());
        assertThat(members.save(moved.orElseThrow())).isTrue();

        assertThat(member().mailing().disabledAt()).isNull();
        assertThat(mvc.post().uri(link)).hasStatus(404);
    }

    @Test
    void aLinkThatIsNoneOfOursDoesNothing() {
        disable(address, AT);
        String link = link(0);

        assertThat(mvc.post().uri("/delivery/" + id + ".aaaaaaaaaaaaaaaaaaaaaaaa"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/delivery/nonsense")).hasStatus(404);
        assertThat(mvc.post().uri(link.replace("/delivery/", "/unsubscribe/opengov-civ/")))
                .hasStatus(404);
        assertThat(member().mailing().disabledAt()).isNotNull();
    }

    @Test
    void thereIsAllInTheExport() {
        disable(address, AT);
        link(0);

        assertThat(mvc.get().uri("/api/me/export").header("Authorization", tokens.bearer(address)))
                .bodyJson()
                .extractingPath("$.deliveryStops[0].reason")
                .isEqualTo("The mail server says that there is no such mailbox.");
    }

    @Test
    void whoeverCallsOurMailAbuseGetsNoMoreAndIsToldOnceHowItBeginsAgain() {
        complain(address, AT);
        String link = link(0);
        complain(address, AT);
        complain("former@civil.test", AT.plusSeconds(60));

        assertThat(member().mailing().disabledAt()).isEqualTo(AT);
        assertThat(mvc.post().uri(link)).hasStatusOk();
        assertThat(member().subscriptions()).containsEntry("opengov-civ", DeliveryMode.EACH);

        complain(address, AT);
        complain(address, AT.plusSeconds(120));
        link(1);
        assertThat(member().mailing().disabledAt()).isEqualTo(AT.plusSeconds(120));
        assertThat(Mailbox.messagesTo(address))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(GreenMailUtil.getBody(letter)).contains("reported as spam or abuse"));
    }

    private void complain(String of, Instant at) {
        news.tell(
                "complaint-received",
                body -> body.put("memberId", id).put("address", of).put("complainedAt", at.toString()));
    }

    private void disable(String of, Instant at) {
        disable(id, of, at);
    }

    private void disable(String memberId, String of, Instant at) {
        news.tell(
                "delivery-disabled",
                body -> body.put("memberId", memberId).put("address", of).put("disabledAt", at.toString()));
    }

    /** That of the warning after the first {@code seen}. */
    private String link(int seen) {
        await().atMost(ofSeconds(30)).until(() -> Mailbox.messagesTo(address).size() > seen);
        var link =
                LINK.matcher(GreenMailUtil.getBody(Mailbox.messagesTo(address).get(seen)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Member member() {
        return members.byId(id).orElseThrow();
    }

    private String me() {
        try {
            return mvc.get()
                    .uri("/api/me")
                    .header("Authorization", tokens.bearer(address))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
