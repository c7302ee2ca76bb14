package org.opengovcommunity.membership.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
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
                 "subscriptions":[
                  {"list":"opengov","mode":"EACH","topics":["DEADLINES","MEETINGS","PROGRESS","DISCUSSION"]},
                  {"list":"opengov-civ","mode":"EACH","topics":["DEADLINES","MEETINGS","PROGRESS","DISCUSSION"]}],
                 "holdUntil":null,"deliveryDisabledAt":null,"conduct":{"accepted":"1","current":"1","mustAccept":false}}""");
    }

    @Test
    void nobodyWithoutATokenSeesAnything() {
        assertThat(mvc.get().uri("/api/me").exchange())
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aMemberChoosesHowAListArrives() {
        String address = join();

        var answer = choose(address, "opengov-civ", "{\"mode\":\"WEEKLY\"}");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.subscriptions")
                .asArray()
                .hasSize(1);
        assertThat(members.byEmail(new EmailAddress(address))
                        .orElseThrow()
                        .subscriptions()
                        .get("opengov-civ"))
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

    @Test
    void topicsAreChosenAndStayUntilChosenAnew() {
        String address = join();

        choose(address, "opengov-civ", "{\"mode\":\"EACH\",\"topics\":[\"MEETINGS\",\"DEADLINES\"]}");
        var answer = choose(address, "opengov-civ", "{\"mode\":\"DAILY\"}");

        assertThat(answer).bodyJson().extractingPath("$.subscriptions[0].mode").isEqualTo("DAILY");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.subscriptions[0].topics")
                .isEqualTo(List.of("DEADLINES", "MEETINGS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"GOSSIP\"]", "[null]", "\"MEETINGS\""})
    void topicsThatAreNoneAreNamed(String topics) {
        assertThat(choose("citizen@civil.test", "opengov-civ", "{\"mode\":\"EACH\",\"topics\":" + topics + "}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .startsWith("topics");
    }

    @Test
    void mailIsHeldUntilAMomentOrUntilTheMemberIsBack() {
        String address = join();

        assertThat(send(HttpMethod.PUT, "/api/me/hold", address, "{\"until\":\"2999-01-01T00:00:00Z\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holdUntil")
                .isEqualTo("2999-01-01T00:00:00Z");
        assertThat(send(HttpMethod.DELETE, "/api/me/hold", address, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holdUntil")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"until\":\"2001-01-01T00:00:00Z\"}", "{\"until\":\"Easter\"}"})
    void aHoldNeedsAMomentInTheFuture(String body) {
        assertThat(send(HttpMethod.PUT, "/api/me/hold", "citizen@civil.test", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("until");
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

    private String join() {
        String address = Member.newId() + "@civil.test";
        members.add(List.of(citizen(Member.newId(), address).join()));
        return address;
    }

    private MvcTestResult choose(String email, String list, String body) {
        return send(HttpMethod.PUT, "/api/me/subscriptions/" + list, email, body);
    }

    private MvcTestResult send(HttpMethod method, String path, String email, String body) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", tokens.bearer(email))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
