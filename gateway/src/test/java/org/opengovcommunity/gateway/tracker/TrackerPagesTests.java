package org.opengovcommunity.gateway.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.gateway.Gateway;
import org.opengovcommunity.gateway.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class TrackerPagesTests {

    private static final String MILESTONE = """
            {"id":"m-1","title":"Publish <b>data</b>","commitmentId":"c-1","commitmentTitle":"Farm data",
             "leadAgency":"USDA","description":null,"deadline":{"date":"2027-03-31","precision":"DAY"},
             "status":"IN_PROGRESS","statusAsOf":"2026-11-20","overdue":true,"evidence":["https://data.test/one","javascript:alert(1)"],"news":1}""";
    private static final String OLD = """
            {"items":[{"kind":"PROGRESS_REPORTED","at":null,"by":null,"asOf":"2025-06-30","status":null,
              "summary":"Begun","evidence":[]}],"next":"c1"}""";
    private static final String NEW = """
            {"items":[{"kind":"DEADLINE_CHANGED","at":"2026-11-26T00:01:00Z","by":{"memberId":"m","name":"Demo Lead"},
              "previousDeadline":{"date":"2026-10","precision":"MONTH"},
              "newDeadline":{"date":"2027-03-31","precision":"DAY"},"reason":"<script>x</script>"}],"next":null}""";

    @Autowired
    Gateway gateway;

    @AfterEach
    void theServiceIsWell() {
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @Test
    void aMilestoneIsShownWithItsWholeHistoryTheNewestFirst() throws IOException {
        COMMITMENTS.answers(Map.of(
                "/api/milestones/m-1", MILESTONE,
                "/api/milestones/m-1/history?limit=200&after=", OLD,
                "/api/milestones/m-1/history?limit=200&after=c1", NEW));

        var page = gateway.get("/milestones/m-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.body())
                .containsSubsequence(
                        "<html lang=\"en\">",
                        "<h1>Publish &lt;b&gt;data&lt;/b&gt;</h1>",
                        "The deadline has passed",
                        "<a href=\"/commitments/c-1\">Farm data</a>",
                        "USDA",
                        "31 March 2027",
                        "In progress, as of 20 November 2026",
                        "<h2>History",
                        "Deadline changed",
                        "26 November 2026 at 00:01 UTC, Demo Lead",
                        "October 2026",
                        "31 March 2027",
                        "&lt;script&gt;x&lt;/script&gt;",
                        "Progress reported",
                        "30 June 2025",
                        "Begun",
                        "href=\"/api/milestones/m-1\"")
                .doesNotContain("<script", "<b>", "style=", "{{", "null", "Not reported");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() throws IOException {
        COMMITMENTS.answers(
                Map.of("/api/milestones/m-1", MILESTONE, "/api/milestones/m-1/history?limit=200&after=", NEW));

        assertThat(gateway.get("/milestones/m-1").body())
                .contains("<a href=\"https://data.test/one\"", "javascript:alert(1)")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() throws IOException {
        COMMITMENTS.answers(Map.of());

        var page = gateway.get("/milestones/m-9");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html", "There is nothing here.", "href=\"/\"");
    }

    @Test
    void anAnswerThatCannotBeUsedIsAPageThatSaysSo() throws IOException {
        COMMITMENTS.answers(500, "text/plain", "inside");
        assertFailed();
        COMMITMENTS.answers(200, "application/json", "{\"items\":");
        assertFailed();
        COMMITMENTS.behaves(HttpExchange::close);
        assertFailed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":null}", "{\"items\":[null]}", "{\"items\":[{\"at\":null}]}"})
    void anAnswerThatLacksWhatThePageNeedsIsAPageThatSaysSo(String history) throws IOException {
        COMMITMENTS.answers(
                Map.of("/api/milestones/m-1", MILESTONE, "/api/milestones/m-1/history?limit=200&after=", history));

        assertFailed();
    }

    @Test
    void theNextMeetingIsShownFirstAndEachInItsTimeZone() throws IOException {
        COMMITMENTS.answers(Map.of("/api/meetings?limit=200&after=", """
                {"items":[{"id":"a","title":"First","start":"2020-03-01T18:00:00Z","end":"2020-03-01T19:30:00Z",
                  "timeZone":"America/New_York","place":"https://meet.test/1","agenda":["What <i>is</i>"],"cancelled":null},
                 {"id":"b","title":"Second","start":"2021-03-05T22:00:00Z","end":"2021-03-06T01:00:00Z","timeZone":"UTC",
                  "place":"Room 1","agenda":[],"cancelled":{"reason":"Snow","at":"2021-03-01T00:00:00Z"}},
                 {"id":"c","title":"Third","start":"2999-03-05T22:00:00Z","end":"2999-03-06T01:00:00Z","timeZone":"UTC"},
                 {"id":"d","title":"Fourth","start":"2999-04-05T22:00:00Z","end":"2999-04-06T01:00:00Z","timeZone":"UTC"}],"next":null}"""));

        var page = gateway.get("/meetings");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "<h2>To come</h2>",
                        "<h3>Third</h3>",
                        "<h3>Fourth</h3>",
                        "<h2>Past</h2>",
                        "<h3>Second</h3>",
                        "Cancelled: Snow",
                        "Friday, 5 March 2021, 22:00 to Saturday, 6 March 2021, 01:00 (UTC)",
                        "Room 1",
                        "<h3>First</h3>",
                        "Sunday, 1 March 2020, 13:00 to 14:30 (America/New_York)",
                        "href=\"https://meet.test/1\"",
                        "What &lt;i&gt;is&lt;/i&gt;")
                .doesNotContain("None is planned", "{{");
    }

    private void assertFailed() throws IOException {
        var page = gateway.get("/milestones/m-1");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body())
                .contains("<html", "The commitments service did not give a complete answer.")
                .doesNotContain("inside");
    }
}
