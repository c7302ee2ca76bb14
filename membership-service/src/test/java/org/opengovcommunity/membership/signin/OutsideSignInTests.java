package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.OtherInstance;
import org.opengovcommunity.membership.provider.SignOuts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** The way of a browser through the provider of an agency. */
@MembershipTest
class OutsideSignInTests extends SignInWalk {

    private static final Pattern AGENCY_LINK =
            Pattern.compile("http://localhost:" + OtherInstance.PORT + "(/sign-in/confirm\\?token=[\\w-]+)");

    private static ConfigurableApplicationContext agency;

    @Autowired
    SignOuts signOuts;

    @BeforeAll
    static void start() {
        agency = OtherInstance.start();
    }

    @AfterAll
    static void stop() {
        agency.close();
    }

    @Test
    void theAccountOfAnAgencySignsItsMemberIn() throws Exception {
        browser.get(authorize(VERIFIER));
        assertThat(browser.get("/sign-in").body())
                .contains("href=\"/sign-in/with/agency\"", "Sign in with Agency &lt;Login&gt;");

        String back = viaAgency("member@gov.test");
        assertThat(back).startsWith("/oauth2/authorize?");
        String callback = location(browser.get(back));
        var token =
                decoder.decode(JsonPath.read(redeem(code(callback), VERIFIER).body(), "$.access_token"));
        assertThat(token.getSubject()).isEqualTo("demo-member");
        assertThat(token.getClaimAsString("iss")).isEqualTo("http://localhost:8080");

        signOuts.everywhere("demo-member");
        assertThat(location(browser.get(authorize(VERIFIER)))).isEqualTo("/sign-in");
        assertThat(viaAgency("member@gov.test")).startsWith("/oauth2/authorize?");
        assertThat(location(browser.get(authorize(VERIFIER)))).startsWith(CALLBACK + "?code=");
    }

    @Test
    void theAnswerOfAnotherBrowserIsRefused() throws Exception {
        var attacker = new Browser(port);
        String answer = agree(attacker, "citizen@civil.test");

        assertThat(location(browser.get(answer))).isEqualTo("/sign-in?refused");
        assertThat(browser.get("/sign-in?refused").body()).contains("did not sign you in");
    }

    @Test
    void aProviderThatIsNotConfiguredLeadsBackToThePage() throws Exception {
        assertThat(location(browser.get("/sign-in/with/nobody"))).isEqualTo("/sign-in?refused");
    }

    @Test
    void onlyTheSignInPagesLeadThere() throws Exception {
        assertThat(browser.get("/oauth2/authorization/agency").statusCode()).isNotEqualTo(302);
        assertThat(browser.get("/login/oauth2/code/agency?code=x&state=y").statusCode())
                .isEqualTo(401);
    }

    /** @return where it goes on from the sign-in page */
    private String viaAgency(String email) throws Exception {
        return location(browser.get(agree(browser, email)));
    }

    /** Signs in at the agency. @return what the agency answers to the browser's question, as a path here */
    private static String agree(Browser browser, String email) throws Exception {
        String question = location(browser.get("/sign-in/with/agency"));
        assertThat(question).contains("code_challenge_method=S256", "nonce=", "state=");
        var there = new Browser(OtherInstance.PORT);
        String asked = question.replace("http://localhost:" + OtherInstance.PORT, "");
        there.get(asked);
        int seen = Mailbox.messagesTo(email).size();
        there.submit(there.get("/sign-in"), "/sign-in/link", Map.of("username", email));
        var link = AGENCY_LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo(email, seen)));
        assertThat(link.find()).isTrue();
        HttpResponse<String> confirmed = there.submit(there.get(link.group(1)), "/sign-in/confirm", Map.of());
        return location(there.get(location(confirmed))).replace("http://localhost:8080", "");
    }
}
