package org.opengovcommunity.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;
import static org.opengovcommunity.gateway.session.Browser.CSRF;
import static org.opengovcommunity.gateway.session.Browser.LOGIN;
import static org.opengovcommunity.gateway.session.Browser.SESSION;
import static org.opengovcommunity.gateway.session.Browser.location;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Beginning and ending a session, and what others may try with it. */
@GatewayTest
class SignInTests {

    private static final String FAILED = "/?sign-in=failed";

    @Autowired
    Gateway gateway;

    private TestProvider provider;
    private Browser browser;

    @BeforeEach
    void open() {
        provider = new TestProvider();
        browser = new Browser(gateway);
        COMMITMENTS.received.clear();
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @Test
    void theBrowserIsSentToTheProviderWithPkceStateAndNonce() throws IOException {
        var answer = browser.get("/login");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith("https://opengov.test/oauth2/authorize?");
        assertThat(TestProvider.form(location(answer).replaceFirst(".*\\?", "")))
                .containsEntry("redirect_uri", "https://opengov.test/login/oauth2/code/opengov")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state", "nonce");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith(LOGIN + "=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=1800");
    }

    @Test
    void theSessionIsOneHiddenCookieOfThisHostOnly() throws IOException {
        var answer = browser.get(provider.agree(location(browser.get("/login"))));

        assertThat(location(answer)).isEqualTo("/");
        assertThat(browser.cookies).containsOnlyKeys(SESSION, CSRF);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age", "Expires")
                .hasSizeLessThan(4096);
    }

    @Test
    void theLongestNameFits() throws IOException {
        provider.name = "\u5b57".repeat(200);

        assertThat(browser.signIn(provider)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs, /docs",
        "/commitments?q=a&b=%20#x, /commitments?q=a&b=%20#x",
        "https://evil.test/, /",
        "//evil.test, /",
        "/\\evil.test, /",
        "\\\\evil.test, /",
        "/a\\..\\\\evil.test, /",
        "javascript:alert(1), /",
        "evil.test, /",
        "'/\t/evil.test', /",
        "'/\r\nSet-Cookie: a=b', /",
        "'', /",
    })
    void itGoesOnOnlyOnThisSite(String wanted, String end) throws IOException {
        String login = "/login?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);

        assertThat(location(browser.get(provider.agree(location(browser.get(login))))))
                .isEqualTo(end);
    }

    @Test
    void theHostOfARequestHasNoSay() throws IOException {
        String answer = gateway.raw("GET /login HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\n"
                + "Forwarded: host=evil.test\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains("Location: https://opengov.test/oauth2/authorize?")
                .doesNotContain("evil");
    }

    @Test
    void aSignInBeginsANewSessionWhateverWasThereBefore() throws IOException {
        browser.signIn(provider);
        String session = browser.cookies.get(SESSION);
        String csrf = browser.cookies.get(CSRF);

        browser.signIn(provider);

        assertThat(browser.cookies.get(SESSION)).isNotEqualTo(session);
        assertThat(browser.cookies.get(CSRF)).isNotEqualTo(csrf);
        assertThat(browser.put("/api/cycles", csrf).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyCanBeSignedInWithTheCodeOfAnother() throws IOException {
        String attacker = provider.agree(location(new Browser(gateway).get("/login")));

        assertThat(location(browser.get(attacker))).isEqualTo(FAILED);
        browser.get("/login");
        assertThat(location(browser.get(attacker)))
                .as("with a sign-in of one's own under way")
                .isEqualTo(FAILED);
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void aCodeWorksOnce() throws IOException {
        String callback = provider.agree(location(browser.get("/login")));
        String login = browser.cookies.get(LOGIN);
        browser.get(callback);
        browser.cookies.clear();

        assertThat(location(browser.get(callback))).as("the sign-in is over").isEqualTo(FAILED);
        browser.cookies.put(LOGIN, login);
        assertThat(location(browser.get(callback)))
                .as("the provider knows, too")
                .isEqualTo(FAILED);
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error=access_denied", "code=x", "", "code=wrong&state=wrong"})
    void whatTheProviderRefusesIsNoSignIn(String answer) throws IOException {
        browser.get("/login");

        assertThat(location(browser.get("/login/oauth2/code/opengov?" + answer)))
                .isEqualTo(FAILED);
    }

    @Test
    void aSignInWhileTheProviderIsAwayFailsAndCanBeTriedAgain() throws IOException {
        String callback = provider.agree(location(browser.get("/login")));
        MEMBERSHIP.answers(503, "text/plain", "");

        assertThat(location(browser.get(callback))).isEqualTo(FAILED);
        provider = new TestProvider();
        assertThat(browser.signIn(provider)).isEqualTo("/");
    }

    @Test
    void signingOutEndsTheGrantAndTheSignInAtTheProvider() throws IOException {
        browser.signIn(provider);
        browser.cookies.put("OPENGOV_SIGN_IN", "at-the-provider");
        assertThat(browser.post("/logout", null).statusCode()).isEqualTo(403);
        assertThat(provider.revocations).isEmpty();

        var answer = browser.post("/logout", browser.cookies.get(CSRF));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.cookies).containsOnlyKeys("OPENGOV_SIGN_IN");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Secure", "Path=/", "Max-Age=0");
        assertThat(provider.revocations).singleElement().satisfies(revoked -> {
            assertThat(revoked.body()).asString().contains("token=the-refresh-token");
            assertThat(revoked.headers().getFirst("Authorization")).startsWith("Basic ");
            assertThat(revoked.headers().get("Cookie")).containsExactly("OPENGOV_SIGN_IN=at-the-provider");
        });
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void signingOutWorksWhileTheProviderIsAway() throws IOException {
        browser.signIn(provider);
        MEMBERSHIP.answers(503, "text/plain", "");

        assertThat(browser.post("/logout", browser.cookies.get(CSRF)).statusCode())
                .isEqualTo(204);
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void anotherSiteCannotMakeTheBrowserForgetItsSession() throws IOException {
        var answer = browser.post("/logout", null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theGatewayStartsAndSendsPeopleOnWithoutItsProvider() throws IOException {
        provider.tokenLifetime = Duration.ofMinutes(5);
        MEMBERSHIP.answers(503, "text/plain", "");

        assertThat(browser.get("/login").statusCode()).isEqualTo(302);
    }
}
