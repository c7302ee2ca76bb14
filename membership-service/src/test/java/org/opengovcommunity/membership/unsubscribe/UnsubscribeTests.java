package org.opengovcommunity.membership.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class UnsubscribeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    @Autowired
    SignedTokens tokens;

    private final String id = Member.newId();
    private final Member member = citizen(id, id + "@civil.test");

    @BeforeEach
    void join() {
        members.add(List.of(member.join()));
    }

    @Test
    void lookingAtTheLinkOnlyAsks() {
        var page = get("opengov-civ", token("opengov-civ"));

        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(page).bodyText().contains("<form method=\"post\">").doesNotContain(id);
        assertThat(mode()).isEqualTo(DeliveryMode.EACH);
    }

    @Test
    void oneClickLeavesAtOnceAndAgainIsFine() {
        String token = token("opengov-civ");

        assertThat(post("opengov-civ", token)).hasStatusOk();
        assertThat(mode()).isEqualTo(DeliveryMode.NONE);
        assertThat(post("opengov-civ", token)).hasStatusOk();
        assertThat(members.byId(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aListThatTheMemberNeverHadIsNotAdded() {
        assertThat(post("opengov", token("opengov"))).hasStatusOk();
        assertThat(members.byId(id)).contains(member);
    }

    @Test
    void aWrongLinkDoesNothingAndTellsNothing() {
        for (var answer : List.of(
                get("opengov-civ", id + ".aaaaaaaaaaaaaaaaaaaaaaaa"),
                post("opengov-civ", id + ".aaaaaaaaaaaaaaaaaaaaaaaa"),
                post("opengov", token("opengov-civ")),
                post("nonsense", token("opengov-civ")))) {
            assertThat(answer)
                    .hasStatus(404)
                    .bodyText()
                    .contains("does not work")
                    .doesNotContain(id);
        }
        assertThat(mode()).isEqualTo(DeliveryMode.EACH);
    }

    @Test
    void somebodyWhoIsGoneGetsTheSameAnswer() {
        assertThat(post("opengov-civ", tokens.token("opengov-civ", "gone"))).hasStatusOk();
    }

    @Test
    void thePageMayDoNothingButSendItsForm() {
        assertThat(get("opengov-civ", token("opengov-civ")).getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    private DeliveryMode mode() {
        return members.byId(id).orElseThrow().subscriptions().get("opengov-civ");
    }

    private String token(String list) {
        return tokens.token(list, id);
    }

    private MvcTestResult get(String list, String token) {
        return mvc.get().uri("/unsubscribe/{list}/{token}", list, token).exchange();
    }

    private MvcTestResult post(String list, String token) {
        return mvc.post()
                .uri("/unsubscribe/{list}/{token}", list, token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();
    }
}
