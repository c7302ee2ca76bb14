package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.opengovcommunity.membership.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The way of a browser from an application that sends somebody to sign in, to its tokens. */
abstract class SignInWalk {

    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-a-code-verifier";
    static final String CALLBACK = "http://localhost:8080/login/oauth2/code/opengov";
    static final String CLIENT = basic("gateway:gateway-secret");
    static final Pattern LINK = Pattern.compile("http://localhost:8080(/sign-in/confirm\\?token=[\\w-]+)");

    @LocalServerPort
    int port;

    @Autowired
    JwtDecoder decoder;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    HttpResponse<String> signIn(String email) throws Exception {
        browser.get(authorize(VERIFIER));
        String callback = location(browser.get(location(confirm(linkFor(email)))));
        return redeem(code(callback), VERIFIER);
    }

    HttpResponse<String> askFor(String email) throws IOException, InterruptedException {
        return browser.submit(browser.get("/sign-in"), "/sign-in/link", Map.of("username", email));
    }

    String linkFor(String email) throws Exception {
        int seen = Mailbox.messagesTo(email).size();
        askFor(email);
        var link = LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo(email, seen)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    HttpResponse<String> confirm(String link) throws IOException, InterruptedException {
        return browser.submit(browser.get(link), "/sign-in/confirm", Map.of());
    }

    HttpResponse<String> redeem(String code, String verifier) throws IOException, InterruptedException {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier),
                CLIENT);
    }

    HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return browser.post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token), CLIENT);
    }

    static String authorize(String verifier) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
        return "/oauth2/authorize?"
                + Browser.encode(Map.of(
                        "response_type", "code",
                        "client_id", "gateway",
                        "redirect_uri", CALLBACK,
                        "scope", "openid profile",
                        "state", "the-state",
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
    }

    static String code(String callback) {
        return callback.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }

    static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
