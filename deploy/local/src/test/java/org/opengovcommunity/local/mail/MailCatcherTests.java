package org.opengovcommunity.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real SMTP and real HTTP. */
class MailCatcherTests {

    private static final String NOTICE = """
            From: =?UTF-8?Q?Caf=C3=A9?= <lead@gov.test>
            To: opengov@lists.test
            Subject: Deadline <b>moved</b>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=x

            --x
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Ärger & <script>alert(1)</script>
            .a line that starts with a dot
            See https://example.test/a?b=1&c=2
            --x
            Content-Type: text/html; charset=utf-8

            <p onclick="alert(2)">Hello</p>
            --x--
            """.replace("\n", "\r\n");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher = MailCatcher.start(new Mailbox(folder, Clock.systemUTC(), 100), 0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void keepsTheBytesAsTheyArrived() throws Exception {
        send("bounces+t1@lists.test", NOTICE, "a@gov.test");

        var message = messages("").get(0);
        var raw = get("/api/messages/" + message.get("id").asString() + "/raw");

        assertThat(raw.headers().firstValue("Content-Type")).hasValue("message/rfc822");
        assertThat(raw.body()).isEqualTo(NOTICE);
    }

    @Test
    void listsNewestFirstByEnvelopeRecipient() throws Exception {
        send("one@lists.test", "Subject: one\r\n\r\n", "a@gov.test", "b@gov.test");
        send("", "Subject: =?UTF-8?Q?zw=C3=B6lf?=\r\n\r\n", "B@gov.test");
        send("three@lists.test", "Subject: three\r\nTo: b@gov.test\r\n\r\n", "c+tag@gov.test");

        assertThat(messages("").findValuesAsString("subject")).containsExactly("three", "zwölf", "one");
        assertThat(messages("?to=b@gov.test").findValuesAsString("subject")).containsExactly("zwölf", "one");
        assertThat(messages("?to=c+tag@gov.test").size()).isOne();
        assertThat(messages("?to=c%2Btag%40gov.test").size()).isOne();

        var oldest = messages("?to=a@gov.test").get(0);
        assertThat(oldest.get("returnPath").asString()).isEqualTo("one@lists.test");
        assertThat(oldest.get("to").valueStream().map(JsonNode::asString)).containsExactly("a@gov.test", "b@gov.test");
        assertThat(oldest.get("receivedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(oldest.propertyNames())
                .containsExactlyInAnyOrder("id", "returnPath", "from", "to", "subject", "receivedAt");
    }

    @Test
    void showsAMessageWithoutRunningIt() throws Exception {
        send("bounces@lists.test", NOTICE, "a@gov.test");
        String id = messages("").get(0).get("id").asString();

        var page = get("/messages/" + id);
        var html = get("/messages/" + id + "/html");

        assertThat(page.body())
                .contains("Deadline &lt;b&gt;moved&lt;/b&gt;", "Café", "Ärger &amp; &lt;script&gt;")
                .contains("<a href=\"https://example.test/a?b=1&amp;c=2\"", "bounces@lists.test")
                .contains("<iframe title=\"HTML part\" sandbox=")
                .doesNotContain("<script", "onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(html.body()).contains("<p onclick=\"alert(2)\">Hello</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void theListPageSearchesByPartOfARecipient() throws Exception {
        send("x@lists.test", "Subject: for the lead\r\n\r\n", "lead@gov.test");
        send("x@lists.test", "Subject: for a citizen\r\n\r\n", "citizen@civil.test");

        var page = get("/?to=%22CIVIL");
        assertThat(page.body()).contains("value=\"&quot;CIVIL\"", "0 messages");
        assertThat(get("/?to=CIVIL").body())
                .contains("for a citizen", "1 message")
                .doesNotContain("for the lead");
    }

    @Test
    void deletesAndRefuses() throws Exception {
        send("x@lists.test", "Subject: gone\r\n\r\n", "lead@gov.test");

        assertThat(status("DELETE", "/api/messages")).isEqualTo(204);
        assertThat(messages("").size()).isZero();
        assertThat(status("GET", "/api/messages/1/raw")).isEqualTo(404);
        assertThat(status("GET", "/api/messages/no-number/raw")).isEqualTo(404);
        assertThat(status("GET", "/messages/1")).isEqualTo(404);
        assertThat(status("POST", "/api/messages")).isEqualTo(405);
    }

    private void send(String from, String message, String... recipients) throws IOException {
        try (var smtp = new SmtpConversation(catcher.smtpPort())) {
            smtp.send(from, message, recipients);
            smtp.say("QUIT", "221");
        }
    }

    private JsonNode messages(String query) throws Exception {
        return new JsonMapper().readTree(get("/api/messages" + query).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(UTF_8));
    }

    private int status(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + catcher.webPort() + path);
    }
}
