package org.opengovcommunity.membership.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class MeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Test
    void membersSeeWhatIsKnownOfThem() {
        var answer = mvc.get()
                .uri("/api/me")
                .header("Authorization", tokens.bearer("lead@gov.test"))
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id":"demo-lead","name":"Demo Lead","email":"lead@gov.test","organization":"Demo Agency",
                 "sector":"GOVERNMENT","roles":["MEMBER","LEAD"],"agencies":["USDA"],
                 "subscriptions":[{"list":"opengov","mode":"EACH"},{"list":"opengov-civ","mode":"EACH"}]}""");
    }

    @Test
    void nobodyWithoutATokenSeesAnything() {
        assertThat(mvc.get().uri("/api/me").exchange())
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aMemberChoosesHowAListArrives() {
        String address = Member.newId() + "@civil.test";
        var member = citizen(Member.newId(), address);
        members.add(List.of(member.join()));

        var answer = choose(address, "opengov-civ", "{\"mode\":\"WEEKLY\"}");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.subscriptions")
                .asArray()
                .hasSize(1);
        assertThat(members.byId(member.id()).orElseThrow().subscriptions().get("opengov-civ"))
                .hasToString("WEEKLY");
    }

    @Test
    void theGovernmentListIsClosedToCivilSociety() {
        assertThat(choose("citizen@civil.test", "opengov", "{\"mode\":\"EACH\"}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/government-list");
        assertThat(members.byId("demo-citizen").orElseThrow().subscriptions()).doesNotContainKey("opengov");
    }

    @Test
    void anUnknownListIsNotFound() {
        assertThat(choose("citizen@civil.test", "nonsense", "{\"mode\":\"EACH\"}"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"mode\":\"SOMETIMES\"}", "{}", "{\"mode\":null}"})
    void aModeThatIsNoneIsNamed(String body) {
        assertThat(choose("citizen@civil.test", "opengov-civ", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("mode");
    }

    private MvcTestResult choose(String email, String list, String body) {
        return mvc.put()
                .uri("/api/me/subscriptions/{list}", list)
                .header("Authorization", tokens.bearer(email))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
