package org.opengovcommunity.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.RawService;
import org.opengovcommunity.gateway.Upstream;
import org.opengovcommunity.gateway.session.SignedInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class AccountPagesTests {

    private static final String ME = """
            {"id":"m-1","name":"Ann <b>O'Nym</b>","email":"ann@civil.test","organization":null,"sector":"CIVIL_SOCIETY",
             "roles":["MEMBER"],"agencies":[],
             "subscriptions":[{"list":"opengov-civ","mode":"DAILY","topics":["DEADLINES"]}],
             "holdUntil":null,"deliveryDisabledAt":null,
             "conduct":{"accepted":"1","current":"1","mustAccept":false}}""";

    /** A form that a browser sends by itself, with what was typed in the address. */
    private static final String SENT_WITHOUT_SCRIPT = "<form(?! method=\"dialog\")";

    @Autowired
    Gateway gateway;

    @BeforeEach
    void thereAreLists() {
        NOTIFICATIONS.behaves(connection -> {
            RawService.readHead(connection);
            RawService.reply(connection, 200, """
                    {"items":[{"name":"opengov","title":"Community","address":"opengov@lists.test","audience":"GOVERNMENT","announceOnly":false},
                     {"name":"opengov-civ","title":"Civil <i>Society</i>","address":"opengov-civ@lists.test","audience":"EVERYONE","announceOnly":false}],"next":null}""");
        });
    }

    @AfterEach
    void theServiceIsWell() {
        MEMBERSHIP.answers(200, "application/json", "{}");
    }

    @Test
    void whoeverIsNotSignedInDoesThatFirst() throws IOException {
        var answer = gateway.get("/account");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?return=%2Faccount");
    }

    @Test
    void aMemberSeesWhatIsChosenAndOnlyListsToChooseFrom() throws IOException {
        var page = account(ME);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(page.body())
                .containsSubsequence(
                        "action=\"/api/me/subscriptions/opengov-civ\"",
                        "Civil &lt;i&gt;Society&lt;/i&gt;",
                        "value=\"EACH\">",
                        "value=\"DAILY\" selected>",
                        "value=\"DEADLINES\" checked>",
                        "value=\"MEETINGS\">",
                        "Hold the mail of all lists until",
                        "type=\"date\" max=\"9999-12-31\" required",
                        "value=\"Ann &lt;b&gt;O&#39;Nym&lt;/b&gt;\"")
                .doesNotContain("subscriptions/opengov\"", "The conduct has changed", "Send me mail again")
                .doesNotContainPattern(SENT_WITHOUT_SCRIPT);
    }

    @Test
    void aListThatWasNotChosenYetComesWithAllTopicsOnceItIs() throws IOException {
        assertThat(account(ME.replace("CIVIL_SOCIETY", "GOVERNMENT")).body())
                .containsSubsequence(
                        "subscriptions/opengov\"",
                        "value=\"NONE\" selected>",
                        "value=\"DEADLINES\" checked>",
                        "value=\"DISCUSSION\" checked>",
                        "subscriptions/opengov-civ\"");
    }

    @Test
    void whatStandsInTheWayOfMailIsSaidAndCanBeEnded() throws IOException {
        String me = ME.replace("\"holdUntil\":null", "\"holdUntil\":\"2026-12-24T00:00:00Z\"")
                .replace("\"deliveryDisabledAt\":null", "\"deliveryDisabledAt\":\"2026-11-20T08:00:00Z\"")
                .replace("false", "true");

        assertThat(account(me).body())
                .containsSubsequence(
                        "The conduct has changed",
                        "Be &lt;kind&gt;.",
                        "name=\"version\" value=\"2\"",
                        "none has been sent since 20 November 2026 at 08:00 UTC",
                        "No list's mail comes until 24 December 2026 at 00:00 UTC",
                        "Get mail again")
                .doesNotContain("Hold the mail of all lists until");
    }

    @Test
    void somebodyNewReadsTheConductAndChoosesLists() throws IOException {
        membershipAnswers(Map.of());

        var page = gateway.get("/account/new");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "action=\"/api/members\"",
                        "value=\"opengov\"> Community (needs a government address)",
                        "value=\"opengov-civ\"> Civil &lt;i&gt;Society&lt;/i&gt;</label>",
                        "value=\"EACH\" selected>",
                        "Be &lt;kind&gt;.",
                        "name=\"acceptedConduct\" required>")
                .doesNotContainPattern(SENT_WITHOUT_SCRIPT);
    }

    @Test
    void aServiceThatIsAwayIsAPageThatSaysSo() throws IOException {
        MEMBERSHIP.answers(500, "application/json", "{}");

        var page = gateway.get("/account/new");

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("<html", "The membership service did not give a complete answer.");
    }

    @Test
    void theFrontPageSaysWhatIsNext() throws IOException {
        assertThat(gateway.get("/").body())
                .contains("<a href=\"/account/new\">Join</a>", "<a href=\"/login\">Sign in</a>")
                .doesNotContain("Your membership");

        var signedIn = gateway.send(gateway.request("/").header("Cookie", SignedInBrowser.cookie(gateway)));

        assertThat(signedIn.body())
                .contains("<a href=\"/account\">Your membership</a>")
                .doesNotContain("Join", "Sign in");
        assertThat(signedIn.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(signedIn.headers().allValues("Vary")).contains("Cookie");
    }

    private HttpResponse<String> account(String me) throws IOException {
        String cookie = SignedInBrowser.cookie(gateway);
        membershipAnswers(Map.of("/api/me", me));
        return gateway.send(gateway.request("/account").header("Cookie", cookie));
    }

    /** What is for members only needs a token. */
    private static void membershipAnswers(Map<String, String> forMembers) {
        MEMBERSHIP.behaves(exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean member = exchange.getRequestHeaders().containsKey("Authorization");
            String body = path.equals("/api/conduct")
                    ? "{\"version\":\"2\",\"text\":\"Be <kind>.\"}"
                    : member ? forMembers.get(path) : null;
            Upstream.reply(exchange, body == null ? 404 : 200, "application/json", body == null ? "{}" : body);
        });
    }
}
