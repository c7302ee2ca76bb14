package org.opengovcommunity.gateway.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.opengovcommunity.gateway.RawService;
import org.opengovcommunity.gateway.session.SignedInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class HeldPagesTests {

    private static final String POST = """
            {"id":"p-1","subject":"<b>Data</b>","from":"Jo <jo@civil.test>","messageId":"<1@civil.test>","size":100,
             "receivedAt":"2026-11-26T00:00:00Z","heldAt":"2026-11-26T00:00:01Z","expiresAt":"2026-12-10T00:00:01Z",
             "state":"HELD","reasons":["NOT_A_MEMBER","FIRST_POST"]}""";

    @Autowired
    Gateway gateway;

    @Test
    void aModeratorSeesWhatWaitsAndWhy() throws IOException {
        answers(200, "{\"items\":[" + POST + "],\"next\":\"p-1\"}");

        assertThat(asModerator("/lists/opengov-civ/held").body())
                .containsSubsequence(
                        "<a href=\"/lists/opengov-civ/held/p-1\">&lt;b&gt;Data&lt;/b&gt;</a>",
                        "from Jo &lt;jo@civil.test&gt; on 26 November 2026 at 00:00 UTC",
                        "Not a member, First post",
                        "href=\"/lists/opengov-civ/held?after=p-1\" rel=\"next\"")
                .doesNotContain("None waits");
    }

    @Test
    void aPostIsShownAsTextAndCanBeDecided() throws IOException {
        answers(200, "{\"post\":" + POST + ",\"text\":\"<script>t</script>\"}");

        var page = asModerator("/lists/opengov-civ/held/p-1");

        assertThat(page.body())
                .containsSubsequence(
                        "10 December 2026 at 00:00 UTC, when nobody decides",
                        "&lt;script&gt;t&lt;/script&gt;",
                        "<form method=\"dialog\"",
                        "action=\"/api/lists/opengov-civ/held/p-1/decision\"",
                        "name=\"action\" required>",
                        "<option value=\"\">Choose one</option>",
                        "value=\"APPROVE\"")
                .doesNotContain("does not wait any more");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void whatIsDecidedIsOnlyShown() throws IOException {
        String decided = POST.replace("\"HELD\"", "\"DISTRIBUTED\"").replace("\"2026-12-10T00:00:01Z\"", "null");
        answers(200, "{\"post\":" + decided + ",\"text\":\"\"}");

        assertThat(asModerator("/lists/opengov-civ/held/p-1").body())
                .contains("It does not wait any more: Distributed.")
                .doesNotContain("<form", "when nobody decides");
    }

    @Test
    void whoeverIsNotSignedInIsLedThere() throws IOException {
        answers(401, "{}");

        var page = gateway.get("/lists/opengov-civ/held");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("/login?return&#x3D;%2Flists%2Fopengov-civ%2Fheld\"");
    }

    @Test
    void whoeverMayNotModerateIsToldSo() throws IOException {
        answers(403, "{}");

        var page = asModerator("/lists/opengov-civ/held");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This is not for you to see or do.").doesNotContain("/login");
    }

    private HttpResponse<String> asModerator(String path) throws IOException {
        return gateway.send(gateway.request(path).header("Cookie", SignedInBrowser.cookie(gateway)));
    }

    private static void answers(int status, String body) {
        NOTIFICATIONS.behaves(connection -> {
            RawService.readHead(connection);
            RawService.reply(connection, status, body);
        });
    }
}
