package org.opengovcommunity.gateway.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.RawService;
import org.opengovcommunity.gateway.session.SignedInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ListPagesTests {

    private static final String CIV = "/api/lists/opengov-civ/";
    private static final String THREAD = """
            {"id":"t-1","subject":"<script>s</script>","startedAt":"2026-11-26T00:00:00Z","lastAt":"2026-11-26T00:01:00Z",
             "messages":[
              {"id":"m-1","key":"k1","author":{"name":"Jo <b>Doe</b>","address":"j…@…"},"subject":"<script>s</script>",
               "sentAt":"2026-11-26T00:00:00Z","text":"<script>t</script>\\nSee https://data.test/1?a=b&c=d."},
              {"id":"m-2","key":"k2","author":{"name":"","address":null},"subject":" ","sentAt":"2026-11-26T00:01:00Z",
               "text":"javascript:alert(1)"}],
             "next":"m-2"}""";
    private static final String THREADS = """
            {"items":[
              {"id":"t-2","subject":"Which <i>data</i>?","messages":2,"startedAt":"2026-11-26T00:00:00Z","lastAt":"2026-11-27T08:30:00Z"},
              {"id":"t-1","subject":"","messages":1,"startedAt":"2026-11-26T00:00:00Z","lastAt":"2026-11-26T00:01:00Z"}],
             "next":"t-1"}""";
    private static final String SECRET = """
            {"items":[{"id":"t-9","subject":"Secret","messages":1,"startedAt":"2026-11-26T00:00:00Z","lastAt":"2026-11-26T00:01:00Z"}],
             "next":null}""";

    @Autowired
    Gateway gateway;

    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** The government list is there for whoever brings a token. */
    @BeforeEach
    void thereAreThreads() {
        answers(Map.of(
                CIV + "threads?after=",
                THREADS,
                CIV + "threads?after=t-1",
                "{\"items\":[],\"next\":null}",
                CIV + "threads/t-1?after=",
                THREAD,
                CIV + "threads/t-1?after=m-2",
                THREAD.replace("\"m-2\"}", "null}"),
                "/api/lists",
                """
                {"items":[{"name":"opengov","title":"<b>Community</b>","address":"opengov@lists.test","audience":"GOVERNMENT","announceOnly":false},
                 {"name":"opengov-civ","title":"Civil Society","address":"opengov-civ@lists.test","audience":"EVERYONE","announceOnly":false}],"next":null}""",
                CIV + "messages/m-1",
                "{\"thread\":\"t-1\",\"after\":null,\"message\":{}}",
                CIV + "messages/m-3",
                "{\"thread\":\"t-1\",\"after\":\"m-2\",\"message\":{}}"));
    }

    @AfterEach
    void theServiceIsWell() {
        thereAreThreads();
    }

    @Test
    void aThreadIsShownAsItsAuthorsWroteItAndNothingOfItRuns() throws IOException {
        var page = gateway.get("/lists/opengov-civ/threads/t-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .containsSubsequence(
                        "<h1>&lt;script&gt;s&lt;/script&gt;</h1>",
                        "<article id=\"m-1\">",
                        "&lt;script&gt;s&lt;/script&gt;",
                        "Jo &lt;b&gt;Doe&lt;/b&gt; &lt;j…@…&gt;",
                        "href=\"/lists/opengov-civ/messages/m-1\">26 November 2026 at 00:00 UTC</a>",
                        "<div class=\"text\">&lt;script&gt;t&lt;/script&gt;\nSee <a href=\"https://data.test/1?a&#x3D;b&amp;c&#x3D;d\"",
                        "rel=\"nofollow noopener\"",
                        "<article id=\"m-2\">",
                        "No subject",
                        "Unknown",
                        "javascript:alert(1)",
                        "href=\"/lists/opengov-civ/threads/t-1?after=m-2\" rel=\"next\"")
                .doesNotContain("<script", "<b>", "href=\"javascript", "{{", "null", "The beginning");
    }

    @Test
    void aLongThreadGoesOnOnAnotherPage() throws IOException {
        assertThat(gateway.get("/lists/opengov-civ/threads/t-1?after=m-2").body())
                .contains("<a href=\"/lists/opengov-civ/threads/t-1\">The beginning of the thread</a>")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void theListsLeadToTheirThreads() throws IOException {
        assertThat(gateway.get("/lists").body())
                .containsSubsequence(
                        "<a href=\"/lists/opengov/threads\">&lt;b&gt;Community&lt;/b&gt;</a>",
                        "For members from government",
                        "<a href=\"/lists/opengov-civ/threads\">Civil Society</a> (opengov-civ@lists.test)",
                        "For everybody");
    }

    @Test
    void theThreadsOfAListAreShownTheNewestFirst() throws IOException {
        assertThat(gateway.get("/lists/opengov-civ/threads").body())
                .containsSubsequence(
                        "<a href=\"/lists/opengov-civ/threads/t-2\">Which &lt;i&gt;data&lt;/i&gt;?</a>",
                        "2 messages, the last on 27 November 2026 at 08:30 UTC",
                        "<a href=\"/lists/opengov-civ/threads/t-1\">No subject</a>",
                        "1 message on 26 November 2026 at 00:01 UTC",
                        "href=\"/lists/opengov-civ/threads?after=t-1\" rel=\"next\"")
                .doesNotContain("The newest</a>", "There is nothing");
        assertThat(gateway.get("/lists/opengov-civ/threads?after=t-1").body())
                .contains("<a href=\"/lists/opengov-civ/threads\">The newest</a>", "There is nothing")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void aMessageIsFoundInItsThread() throws IOException {
        assertLeads("/lists/opengov-civ/messages/m-1", "/lists/opengov-civ/threads/t-1#m-1");
        assertLeads("/lists/opengov-civ/messages/m-3", "/lists/opengov-civ/threads/t-1?after=m-2#m-3");
    }

    @Test
    void whoeverIsNotSignedInAndMayNotReadIsToldToSignInAndComesBack() throws IOException {
        for (String path : List.of("threads?after=t-9", "threads/t-9", "messages/m-9")) {
            var page = gateway.get("/lists/opengov/" + path);

            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body())
                    .contains(
                            "<html",
                            "There is nothing here.",
                            "<a href=\"/login?return&#x3D;%2Flists%2Fopengov%2F"
                                    + path.replace("/", "%2F")
                                            .replace("?", "%3F")
                                            .replace("=", "%3D") + "\"")
                    .doesNotContain("Secret");
            assertPrivate(page);
        }
        assertThat(heads).noneMatch(head -> head.contains("Authorization"));
    }

    @Test
    void aMemberReadsAndNobodyElseSeesIt() throws IOException {
        var page = asMember("/lists/opengov/threads");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Secret");
        assertPrivate(page);
        assertThat(heads.getLast()).contains("Authorization: Bearer ").doesNotContain("Cookie", "OPENGOV_SESSION");
        assertThat(gateway.get("/lists/opengov/threads").body()).doesNotContain("Secret");
    }

    @Test
    void aMemberWhoMayNotReadIsNotToldToSignIn() throws IOException {
        var page = asMember("/lists/opengov/threads/unknown");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here.").doesNotContain("/login");
    }

    @Test
    void aMemberWhoseTokenIsRefusedSignsInAgain() throws IOException {
        refuses(401);

        var page = asMember("/lists/opengov/threads");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("You are not signed in any more.", "/login?");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-OPENGOV_SESSION="));
    }

    @Test
    void aCursorThatIsNoneIsAPageThatSaysSo() throws IOException {
        refuses(400);

        var page = gateway.get("/lists/opengov-civ/threads?after=%22%3E%3Cscript%3E");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<html", "There is no page of this address.")
                .doesNotContain("<script", "/login");
    }

    @Test
    void aServiceThatIsAwayIsAPageThatSaysSo() throws IOException {
        NOTIFICATIONS.behaves(Socket::close);

        var page = gateway.get("/lists/opengov-civ/threads");

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body())
                .contains("<html", "The notifications service did not give a complete answer.")
                .doesNotContain("/login");
    }

    @Test
    void headIsAnsweredWithoutABody() throws IOException {
        for (String path : List.of("/lists/opengov-civ/threads", "/lists/opengov-civ/threads/t-1")) {
            var answer = gateway.send(gateway.request(path).method("HEAD", BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertPrivate(answer);
        }
    }

    private void assertLeads(String from, String to) throws IOException {
        var answer = gateway.get(from);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
        assertPrivate(answer);
    }

    private static void assertPrivate(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().allValues("Vary")).contains("Cookie");
    }

    private HttpResponse<String> asMember(String path) throws IOException {
        return gateway.send(gateway.request(path).header("Cookie", SignedInBrowser.cookie(gateway)));
    }

    private static void refuses(int status) {
        NOTIFICATIONS.behaves(connection -> {
            RawService.readHead(connection);
            RawService.reply(connection, status, "{}");
        });
    }

    private void answers(Map<String, String> byTarget) {
        NOTIFICATIONS.behaves(connection -> {
            String head = RawService.readHead(connection);
            heads.add(head);
            String target = head.split(" ")[1];
            boolean secret =
                    target.equals("/api/lists/opengov/threads?after=") && head.contains("Authorization: Bearer ");
            String body = secret ? SECRET : byTarget.get(target);
            RawService.reply(connection, body == null ? 404 : 200, body == null ? "{}" : body);
        });
    }
}
