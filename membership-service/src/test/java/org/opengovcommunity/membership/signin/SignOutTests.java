package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Ending a sign-in here, and all of them everywhere. */
@MembershipTest
class SignOutTests extends SignInWalk {

    @Autowired
    MockMvcTester mvc;

    @Test
    void revokingTheGrantEndsTheSignInOfThatBrowser() throws Exception {
        String refreshToken = JsonPath.read(signIn("member@gov.test").body(), "$.refresh_token");
        assertThat(isSignedIn(browser)).isTrue();

        var answer = browser.post("/oauth2/revoke", Map.of("token", refreshToken), CLIENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(400);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void onlyTheClientItselfCanRevoke() throws Exception {
        String refreshToken = JsonPath.read(signIn("member@gov.test").body(), "$.refresh_token");

        assertThat(browser.post("/oauth2/revoke", Map.of("token", refreshToken)).statusCode())
                .isNotEqualTo(200);
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
    }

    @Test
    void everywhereMeansEveryBrowserAndEveryGrantOfThisMember() throws Exception {
        String others = JsonPath.read(signIn("records@gov.test").body(), "$.refresh_token");
        Browser othersBrowser = browser;
        browser = new Browser(port);
        String first = JsonPath.read(signIn("lead@gov.test").body(), "$.refresh_token");
        Browser firstBrowser = browser;
        browser = new Browser(port);
        var second = signIn("lead@gov.test");

        var answer = mvc.post()
                .uri("/api/me/sign-out-everywhere")
                .header("Authorization", "Bearer " + JsonPath.read(second.body(), "$.access_token"))
                .exchange();

        assertThat(answer).hasStatus(204).headers().hasValue("Clear-Site-Data", "\"cookies\"");
        assertThat(refresh(first).statusCode()).isEqualTo(400);
        assertThat(refresh(JsonPath.read(second.body(), "$.refresh_token")).statusCode())
                .isEqualTo(400);
        assertThat(isSignedIn(firstBrowser)).isFalse();
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(refresh(others).statusCode()).isEqualTo(200);
        assertThat(isSignedIn(othersBrowser)).isTrue();
        await().untilAsserted(() -> assertThat(mvc.get()
                        .uri("/api/me")
                        .header("Authorization", "Bearer " + JsonPath.read(second.body(), "$.access_token")))
                .as("the access token ends too")
                .hasStatus(401));

        assertThat(signIn("lead@gov.test").statusCode())
                .as("a new sign-in counts")
                .isEqualTo(200);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void nobodyElseCanDoIt() {
        assertThat(mvc.post().uri("/api/me/sign-out-everywhere").exchange()).hasStatus(401);
    }

    /** Whoever is signed in gets a code at once. */
    private static boolean isSignedIn(Browser browser) throws Exception {
        HttpResponse<String> answer = browser.get(authorize(VERIFIER));
        return location(answer).startsWith(CALLBACK + "?code=");
    }
}
