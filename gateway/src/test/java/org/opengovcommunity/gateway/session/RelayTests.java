package org.opengovcommunity.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;
import static org.opengovcommunity.gateway.session.Browser.CSRF;
import static org.opengovcommunity.gateway.session.Browser.SESSION;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.Upstream;
import org.springframework.beans.factory.annotation.Autowired;

/** How a session speaks for requests to the API, and when it does not. */
@GatewayTest
class RelayTests {

    private static final Duration ABOUT_TO_END = Duration.ofSeconds(30);

    @Autowired
    Gateway gateway;

    private TestProvider provider;
    private Browser browser;

    @BeforeEach
    void signIn() throws IOException {
        provider = new TestProvider();
        browser = new Browser(gateway);
        COMMITMENTS.received.clear();
        COMMITMENTS.answers(200, "application/json", "{}");
        browser.signIn(provider);
    }

    @Test
    void theServiceGetsTheTokenAndNoneOfTheCookies() throws IOException {
        browser.cookies.put("THEME", "dark");

        assertThat(browser.get("/api/cycles").statusCode()).isEqualTo(200);

        assertThat(relayed()).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(COMMITMENTS.last().headers().get("Cookie")).containsExactly("THEME=dark");
    }

    @Test
    void theSignInPagesGetTheirOwnCookieAndNoToken() throws IOException {
        browser.cookies.put("OPENGOV_SIGN_IN", "theirs");
        for (String path : new String[] {"/sign-in", "/oauth2/authorize?x=y", "/userinfo"}) {
            browser.get(path);

            assertThat(MEMBERSHIP.last().headers().get("Cookie")).containsExactly("OPENGOV_SIGN_IN=theirs");
            assertThat(MEMBERSHIP.last().headers().get("Authorization")).isNull();
        }
        assertThat(browser.send(gateway.request("/sign-in/link").POST(BodyPublishers.ofString("username=x")))
                        .statusCode())
                .as("forms there have a protection of their own")
                .isEqualTo(200);
    }

    @Test
    void aTokenOfTheRequestsOwnWins() throws IOException {
        browser.send(gateway.request("/api/cycles")
                .PUT(BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer own"));

        assertThat(relayed()).isEqualTo("Bearer own");
    }

    @Test
    void noCacheKeepsWhatAMemberSaw() throws IOException {
        COMMITMENTS.behaves(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            Upstream.reply(exchange, 200, "application/json", "{}");
        });

        var answer = browser.get("/api/cycles");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().allValues("Vary")).contains("Cookie");

        var anonymous = gateway.get("/api/cycles");
        assertThat(anonymous.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(anonymous.headers().allValues("Vary")).contains("Cookie");
    }

    @Test
    void aWriteNeedsTheTokenOfItsSession() throws IOException {
        String csrf = browser.cookies.get(CSRF);
        for (String wrong : new String[] {null, "", "x", csrf + "x"}) {
            var refused = browser.put("/api/cycles", wrong);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("problems/csrf");
        }
        assertThat(COMMITMENTS.passedOn()).isEmpty();

        assertThat(browser.put("/api/cycles", csrf).statusCode()).isEqualTo(200);
        assertThat(COMMITMENTS.last().body()).asString().isEqualTo("{}");
    }

    @Test
    void aPlantedCookieOrAFormFieldIsNoProof() throws IOException {
        String csrf = browser.cookies.put(CSRF, "planted");
        assertThat(browser.put("/api/cycles", "planted").statusCode()).isEqualTo(403);

        assertThat(browser.send(gateway.request("/api/cycles?_csrf=" + csrf)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + csrf)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutASessionNoProofIsAsked() throws IOException {
        browser.cookies.clear();

        assertThat(browser.put("/api/cycles", null).statusCode()).isEqualTo(200);
        assertThat(relayed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtLTEifQ."})
    void whatWasNotSealedHereIsNobodys(String cookie) throws IOException {
        browser.cookies.put(SESSION, cookie);

        expectNobody(browser.get("/api/cycles"));
    }

    @Test
    void aChangedCookieIsNobodys() throws IOException {
        String good = browser.cookies.get(SESSION);
        for (int part : new int[] {0, 2, 3, 4}) {
            var parts = good.split("\\.", -1);
            char first = parts[part].charAt(0);
            parts[part] = (first == 'A' ? 'B' : 'A') + parts[part].substring(1);
            browser.cookies.put(SESSION, String.join(".", parts));

            expectNobody(browser.get("/api/cycles"));
        }
    }

    @Test
    void aSignInUnderWayIsNoSession() throws IOException {
        browser.get("/login");
        browser.cookies.put(SESSION, browser.cookies.get(Browser.LOGIN));

        expectNobody(browser.get("/api/cycles"));
    }

    @Test
    void anOversizedCookieIsNobodys() throws IOException {
        browser.cookies.put(SESSION, "x".repeat(5000));
        expectNobody(browser.get("/api/cycles"));

        browser.cookies.put(SESSION, "x".repeat(100_000));
        assertThat(browser.get("/api/cycles").statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenAboutToEndIsReplacedAndNobodyNotices() throws IOException {
        provider.tokenLifetime = ABOUT_TO_END;
        browser.signIn(provider);
        String csrf = browser.cookies.get(CSRF);
        String endsAt = browser.get("/api/session").body().replaceFirst(".*endsAt", "");
        provider.tokenLifetime = Duration.ofMinutes(5);
        browser.get("/api/cycles");
        int refreshes = provider.refreshes.size();
        assertThat(refreshes).isPositive();
        assertThat(provider.refreshes.getLast()).containsEntry("refresh_token", "the-refresh-token");

        assertThat(browser.put("/api/cycles", csrf).statusCode()).isEqualTo(200);
        assertThat(provider.refreshes).as("the new one is used").hasSize(refreshes);
        assertThat(browser.get("/api/session").body().replaceFirst(".*endsAt", ""))
                .as("a session gets no longer")
                .isEqualTo(endsAt);
    }

    @Test
    void parallelRequestsAllGetThrough() throws IOException {
        provider.tokenLifetime = ABOUT_TO_END;
        browser.signIn(provider);
        provider.tokenLifetime = Duration.ofMinutes(5);
        String cookie = SESSION + "=" + browser.cookies.get(SESSION);

        assertThat(IntStream.range(0, 5).parallel().mapToObj(i -> getWith(cookie)))
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Set-Cookie"))
                        .noneMatch(set -> set.contains("Max-Age=0")));
        assertThat(COMMITMENTS.passedOn())
                .hasSize(5)
                .allSatisfy(request ->
                        assertThat(request.headers().get("Authorization")).hasSize(1));
    }

    @Test
    void aTokenThatAServiceRefusesIsReplacedForTheNextRequest() throws IOException {
        COMMITMENTS.answers(401, "application/json", "{}");
        assertThat(browser.get("/api/cycles").statusCode()).isEqualTo(401);
        String refused = relayed();
        assertThat(provider.refreshes).isEmpty();

        COMMITMENTS.answers(200, "application/json", "{}");
        assertThat(browser.put("/api/cycles", browser.cookies.get(CSRF)).statusCode())
                .isEqualTo(200);
        assertThat(provider.refreshes).hasSize(1);
        assertThat(relayed()).startsWith("Bearer ").isNotEqualTo(refused);
        browser.get("/api/cycles");
        assertThat(provider.refreshes).hasSize(1);
    }

    @Test
    void aRefusedRenewalEndsTheSession() throws IOException {
        provider.tokenLifetime = ABOUT_TO_END;
        browser.signIn(provider);
        provider.refreshStatus = 400;

        expectNobody(browser.get("/api/cycles"));
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void aYoungTokenIsUsedWithoutAsking() throws IOException {
        provider.tokenAge = Duration.ofSeconds(30);
        browser.signIn(provider);

        assertThat(browser.get("/api/cycles").statusCode()).isEqualTo(200);
        assertThat(relayed()).startsWith("Bearer ");
        assertThat(provider.refreshes).isEmpty();
    }

    @Test
    void aCopiedCookieIsNobodysWithinAMinuteAfterItsMemberSignedOut() throws IOException {
        provider.tokenAge = Duration.ofSeconds(50);
        browser.signIn(provider);
        String copied = SESSION + "=" + browser.cookies.get(SESSION);
        assertThat(browser.post("/logout", browser.cookies.get(CSRF)).statusCode())
                .isEqualTo(204);

        expectNobody(getWith(copied));
        assertThat(gateway.send(gateway.request("/api/session").header("Cookie", copied))
                        .body())
                .contains("\"signedIn\":false");
    }

    @Test
    void whileTheProviderIsAwayATokenIsUsedToItsEnd() throws IOException {
        provider.tokenLifetime = ABOUT_TO_END;
        browser.signIn(provider);
        provider.refreshStatus = 503;

        assertThat(browser.get("/api/cycles").statusCode()).isEqualTo(200);
        assertThat(relayed()).startsWith("Bearer ");
    }

    @Test
    void withAnEndedTokenAndNoProviderTheMemberIsToldToRetry() throws IOException {
        provider.tokenLifetime = Duration.ofSeconds(-5);
        provider.tokenAge = Duration.ofMinutes(5);
        browser.signIn(provider);
        provider.refreshStatus = 503;

        var answer = browser.get("/api/cycles");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("sign-in-unavailable");
        assertThat(browser.cookies).containsKey(SESSION);
        assertThat(COMMITMENTS.passedOn()).isEmpty();
    }

    @Test
    void theFrontEndLearnsWhoIsSignedInAndNoToken() throws IOException {
        browser.cookies.remove(CSRF);
        var answer = browser.get("/api/session");

        assertThat(answer.body())
                .contains(
                        "\"signedIn\":true",
                        "\"id\":\"" + provider.member + "\"",
                        "\"roles\":[\"MEMBER\"]",
                        "\"endsAt\":\"20")
                .doesNotContain("eyJ", "refresh");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(browser.cookies).as("what writes need is there again").containsKey(CSRF);
        assertThat(gateway.get("/api/session").body())
                .isEqualTo("{\"signedIn\":false,\"member\":null,\"endsAt\":null}");
    }

    @Test
    void otherOriginsGetNoCredentials() throws IOException {
        var answer = browser.send(gateway.request("/api/cycles").header("Origin", "https://front.test"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://front.test");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    private HttpResponse<String> getWith(String cookie) {
        try {
            return gateway.send(gateway.request("/api/cycles").header("Cookie", cookie));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void expectNobody(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(relayed()).isNull();
    }

    private static String relayed() {
        return COMMITMENTS.last().headers().getFirst("Authorization");
    }
}
