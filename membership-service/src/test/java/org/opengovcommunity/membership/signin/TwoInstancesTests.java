package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipApplication;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.provider.SignOuts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two instances answer one browser in turn, as an instance and the one that is started in its place would. */
@MembershipTest
class TwoInstancesTests extends SignInWalk {

    private static ConfigurableApplicationContext other;

    @Autowired
    SignOuts signOuts;

    private Browser there;

    @BeforeAll
    static void start(@Autowired Environment first) {
        var same = Stream.of(
                        "spring.mongodb.uri",
                        "spring.mongodb.database",
                        "spring.kafka.bootstrap-servers",
                        "spring.cloud.stream.kafka.binder.brokers",
                        "spring.mail.host",
                        "spring.mail.port",
                        "opengov.data-dir",
                        "opengov.unsubscribe-key",
                        "spring.security.oauth2.authorizationserver.client.gateway.registration.client-secret")
                .map(name -> "--" + name + "=" + first.getRequiredProperty(name));
        var own = Stream.of(
                "--server.port=0",
                "--opengov.sign-in.links.pause=0s",
                "--opengov.sign-in.links.per-hour=1000",
                "--opengov.sign-in.links.per-hour-of-all=1000",
                "--spring.cloud.stream.bindings.react-in-0.consumer.auto-startup=false",
                "--logging.structured.format.console=");
        other = new SpringApplicationBuilder(MembershipApplication.class)
                .run(Stream.concat(same, own).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @BeforeEach
    void openBoth() {
        there = browser.at(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void oneSignInGoesOnAtEither() throws Exception {
        assertThat(location(browser.get(authorize(VERIFIER)))).isEqualTo("/sign-in");
        int seen = Mailbox.messagesTo("records@gov.test").size();
        there.submit(browser.get("/sign-in"), "/sign-in/link", Map.of("username", "records@gov.test"));
        var link = LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo("records@gov.test", seen)));
        assertThat(link.find()).isTrue();

        String back = location(browser.submit(there.get(link.group(1)), "/sign-in/confirm", Map.of()));
        assertThat(back).startsWith("/oauth2/authorize?");
        String callback = location(there.get(back));
        assertThat(callback).startsWith(CALLBACK + "?code=").contains("state=the-state");
        var tokens = redeem(code(callback), VERIFIER);

        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(decoder.decode(JsonPath.read(tokens.body(), "$.access_token"))
                        .getSubject())
                .isEqualTo("demo-records");
    }

    @Test
    void signingOutAtOneEndsItAtBoth() throws Exception {
        String refreshToken = JsonPath.read(signIn("records@gov.test").body(), "$.refresh_token");
        String copied = browser.session();
        assertThat(isSignedIn(there)).isTrue();

        assertThat(there.post("/oauth2/revoke", Map.of("token", refreshToken), CLIENT)
                        .statusCode())
                .isEqualTo(200);

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(browser.session()).as("a new one").isNotEqualTo(copied);
        assertThat(isSignedIn(there)).isFalse();
    }

    @Test
    void signingOutEverywhereEndsItAtBoth() throws Exception {
        signIn("records@gov.test");
        assertThat(isSignedIn(there)).isTrue();

        signOuts.everywhere("demo-records");

        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(browser)).isFalse();
    }

    private static boolean isSignedIn(Browser browser) throws Exception {
        HttpResponse<String> answer = browser.get(authorize(VERIFIER));
        return location(answer).startsWith(CALLBACK + "?code=");
    }
}
