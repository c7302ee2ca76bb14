package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From an application that sends somebody to sign in, to its tokens; the way a browser goes. */
@MembershipTest
class SignInTests extends SignInWalk {

    @Autowired
    JavaMailSenderImpl mail;

    @Test
    void aLinkByMailLeadsToTokens() throws Exception {
        assertThat(location(browser.get(authorize(VERIFIER)))).isEqualTo("/sign-in");
        String before = browser.session();

        String link = linkFor("member@gov.test");
        String back = location(confirm(link));
        assertThat(back).startsWith("/oauth2/authorize?");
        assertThat(browser.session()).as("a session known before is of no use").isNotEqualTo(before);

        String callback = location(browser.get(back));
        assertThat(callback).startsWith(CALLBACK + "?code=").contains("state=the-state");
        var answer = redeem(code(callback), VERIFIER);
        assertThat(answer.statusCode()).isEqualTo(200);

        var token = decoder.decode(JsonPath.read(answer.body(), "$.access_token"));
        assertThat(token.getSubject()).isEqualTo("demo-member");
        assertThat(token.getClaims())
                .containsEntry("email", "member@gov.test")
                .containsEntry("sector", "GOVERNMENT")
                .containsEntry("roles", List.of("MEMBER"))
                .containsEntry("agencies", List.of());
        assertThat((String) JsonPath.read(answer.body(), "$.id_token")).isNotBlank();
        assertThat(redeem(code(callback), VERIFIER).statusCode())
                .as("a code works once")
                .isEqualTo(400);
    }

    @Test
    void aRefreshTokenWorksForRequestsThatComeInParallel() throws Exception {
        String token = JsonPath.read(signIn("moderator@gov.test").body(), "$.refresh_token");

        for (int i = 0; i < 2; i++) {
            var refreshed = refresh(token);
            assertThat(refreshed.statusCode()).isEqualTo(200);
            var access = decoder.decode(JsonPath.read(refreshed.body(), "$.access_token"));
            assertThat(access.getClaimAsStringList("roles")).containsExactly("MEMBER", "MODERATOR");
            assertThat((String) JsonPath.read(refreshed.body(), "$.refresh_token"))
                    .isEqualTo(token);
        }
    }

    @Test
    void withoutTheVerifierACodeIsWorthNothing() throws Exception {
        browser.get(authorize(VERIFIER));
        String callback = location(browser.get(location(confirm(linkFor("member@gov.test")))));

        assertThat(redeem(code(callback), "another-verifier-that-is-long-enough-for-the-standard")
                        .statusCode())
                .isEqualTo(400);
        assertThat(location(browser.get(authorize(VERIFIER).replaceAll("&code_challenge[^&]*", ""))))
                .contains("error=invalid_request");
    }

    @Test
    void onlyTheRegisteredAddressGetsACode() throws Exception {
        var answer = browser.get(authorize(VERIFIER).replace("localhost%3A8080", "evil.test"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = linkFor("records@gov.test");
        assertThat(browser.get(link).statusCode())
                .as("looking at it uses nothing up")
                .isEqualTo(200);
        assertThat(location(confirm(link))).isEqualTo("http://localhost:8080/login");

        browser = new Browser(port);
        assertThat(location(confirm(link))).isEqualTo("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("used already");
    }

    @Test
    void inAnotherBrowserAPersonHasToSayThatTheyAskedForIt() throws Exception {
        String link = linkFor("records@gov.test");
        assertThat(browser.get(link).body()).doesNotContain("another browser");
        var asking = browser;

        browser = new Browser(port);
        var page = browser.get(link);
        assertThat(page.body()).contains("asked for in another browser", "UTC on", "name=\"anywhere\"", "required");
        assertThat(location(browser.submit(page, "/sign-in/confirm", Map.of())))
                .as("without saying so")
                .isEqualTo("/sign-in?expired");

        browser.get("/sign-in");
        askFor("citizen@civil.test");
        page = browser.get(link);
        assertThat(page.body()).as("asked for another link").contains("another browser");
        assertThat(location(browser.submit(page, "/sign-in/confirm", Map.of("anywhere", "yes"))))
                .isEqualTo("http://localhost:8080/login");
        browser = asking;
        assertThat(location(confirm(link))).as("it was used").isEqualTo("/sign-in?expired");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() throws Exception {
        var known = askFor("citizen@civil.test");
        var unknown = askFor("nobody@civil.test");
        var injected = askFor("citizen@civil.test\r\nBcc: nobody@civil.test");

        assertThat(List.of(known, unknown, injected))
                .extracting(SignInWalk::location)
                .containsOnly("/sign-in/sent");
        // Mail for a known address that was asked for later has come: that for the unknown one would have, too.
        linkFor("admin@gov.test");
        assertThat(Mailbox.messagesTo("nobody@civil.test")).isEmpty();
    }

    @Test
    void theMessageSaysWhatItIs() throws Exception {
        int seen = Mailbox.messagesTo("lead@gov.test").size();
        askFor(" LEAD@gov.test ");
        MimeMessage message = Mailbox.nextTo("lead@gov.test", seen);

        assertThat(message.getSubject()).isEqualTo("Your link to sign in to OpenGov Community");
        assertThat(message.getHeader("From")).containsExactly("OpenGov Community <no-reply@lists.test>");
        assertThat(message.getMessageID()).endsWith("@lists.test>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(message)).contains("15 minutes");
    }

    @Test
    void theBrowserIsKnownFromThenOn() throws Exception {
        signIn("member@gov.test");

        assertThat(browser.cookie("OPENGOV_KNOWN")).startsWith("demo-member.");
    }

    @Test
    void whoeverAsksWhileNoMailCanBeSentIsToldSo() throws Exception {
        int port = mail.getPort();
        mail.setPort(1);
        try {
            for (String address : new String[] {"lead@gov.test", "nobody@gov.test"}) {
                var answer = askFor(address);
                assertThat(location(answer)).isEqualTo("/sign-in?unsent");
                assertThat(browser.get(location(answer)).body()).contains("No mail can be sent at the moment");
            }
        } finally {
            mail.setPort(port);
        }
        assertThat(location(askFor("lead@gov.test"))).isEqualTo("/sign-in/sent");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        var asking = browser.post("/sign-in/link", Map.of("username", "lead@gov.test"));
        assertThat(asking.statusCode()).isEqualTo(403);
        assertThat(asking.body()).contains("try again");
        assertThat(browser.post("/sign-in/confirm", Map.of("token", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesAreStrictAboutWhatTheyMayDo() throws Exception {
        var headers = browser.get("/sign-in").headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
        assertThat(headers.firstValue("set-cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theProviderIsFoundWhereTokensSay() throws Exception {
        var discovery = browser.get("/.well-known/openid-configuration").body();

        assertThat((String) JsonPath.read(discovery, "$.issuer")).isEqualTo("http://localhost:8080");
        assertThat((String) JsonPath.read(discovery, "$.jwks_uri")).isEqualTo("http://localhost:8080/oauth2/jwks");
        var keys = browser.get("/oauth2/jwks").body();
        assertThat((List<?>) JsonPath.read(keys, "$.keys[*].kid")).isNotEmpty();
        assertThat((List<?>) JsonPath.read(keys, "$.keys[*].d"))
                .as("private parts")
                .isEmpty();
    }
}
