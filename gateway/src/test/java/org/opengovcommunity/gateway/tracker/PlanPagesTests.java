package org.opengovcommunity.gateway.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;

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
class PlanPagesTests {

    private static final String PLAN = """
            {"id":"p-2","title":"Second <b>plan</b>","state":"ACTIVE","years":"2026-2028","resultNote":"Half is done.",
             "numberingNote":"As printed.","news":1,
             "themes":[{"id":"t-1","title":"Open <b>data</b>"},{"id":"t-2","title":"Taking part"},
                       {"id":"t-3","title":"Of no commitment"}]}""";
    private static final String MILESTONE = """
            {"id":"%s","title":"Publish <i>it</i>","commitmentId":"c-1","commitmentTitle":"Farm <b>data</b>",
             "leadAgency":"USDA","deadline":%s,"status":%s,"statusAsOf":null,"overdue":%s}""";
    private static final String OVERDUE =
            MILESTONE.formatted("m-1", "{\"date\":\"2026-10\",\"precision\":\"MONTH\"}", "\"IN_PROGRESS\"", true);

    @Autowired
    Gateway gateway;

    @AfterEach
    void theServiceIsWell() {
        COMMITMENTS.answers(200, "application/json", "{}");
    }

    @Test
    void allPlansAreShownTheNewestFirst() throws IOException {
        COMMITMENTS.answers(Map.of(
                "/api/cycles?limit=200&after=",
                "{\"items\":[{\"id\":\"p-1\",\"title\":\"First\",\"state\":\"CONCLUDED\",\"themes\":[]}],\"next\":\"c1\"}",
                "/api/cycles?limit=200&after=c1",
                "{\"items\":[" + PLAN + "]}"));

        assertThat(page("/plans"))
                .containsSubsequence(
                        "<h1>Plans</h1>",
                        "<a href=\"/plans/p-2\">Second &lt;b&gt;plan&lt;/b&gt;</a><br>Active, 2026-2028</li>",
                        "<a href=\"/plans/p-1\">First</a><br>Concluded</li>",
                        "href=\"/overdue\"",
                        "href=\"/api/cycles\"")
                .doesNotContain("There are none");
    }

    @Test
    void aPlanIsShownWithAllItsCommitments() throws IOException {
        COMMITMENTS.answers(Map.of(
                "/api/cycles/p-2",
                PLAN,
                "/api/commitments?cycle=p-2&limit=200&after=",
                """
                {"items":[{"id":"c-1","number":1,"title":"Farm <b>data</b>","leadAgencies":["USDA","GSA"],
                  "status":"IN_PROGRESS","overdue":true,"milestones":4,"complete":1},
                 {"id":"c-2","number":2,"title":"Hearings","themeId":"t-2","leadAgencies":[],
                  "status":null,"overdue":false,"milestones":0,"complete":0}],"next":"c1"}""",
                "/api/commitments?cycle=p-2&limit=200&after=c1",
                """
                {"items":[{"id":"c-7","number":7,"title":"Records","themeId":"t-1","leadAgencies":[],
                  "status":null,"overdue":false,"milestones":2,"complete":0}]}"""));

        String page = page("/plans/p-2");

        assertThat(page)
                .containsSubsequence(
                        "<h1>Second &lt;b&gt;plan&lt;/b&gt;</h1>",
                        "href=\"/plans\"",
                        "Active",
                        "2026-2028",
                        "As printed.",
                        "Half is done.",
                        "<h2>Commitments</h2>",
                        "<h3>Open &lt;b&gt;data&lt;/b&gt;</h3>",
                        "<li value=\"7\">",
                        "<a href=\"/commitments/c-7\">Records</a>",
                        "Status: Not reported\n",
                        "<h3>Taking part</h3>",
                        "<li value=\"2\">",
                        "<ol>",
                        "<li value=\"1\">",
                        "<a href=\"/commitments/c-1\">Farm &lt;b&gt;data&lt;/b&gt;</a>",
                        "Led by USDA, GSA\n",
                        "Status: In progress, 1 of 4 milestones complete. <strong>Overdue</strong>",
                        "href=\"/api/cycles/p-2\"",
                        "href=\"/api/commitments?cycle=p-2\"")
                .containsOnlyOnce("Led by")
                .doesNotContain("There are none", "Of no commitment");
    }

    @Test
    void aCommitmentIsShownWithItsMilestones() throws IOException {
        String open = MILESTONE.formatted("m-2", "null", "null", false);
        COMMITMENTS.answers(Map.of("/api/cycles/p-2", PLAN, "/api/commitments/c-1", """
                {"id":"c-1","cycleId":"p-2","title":"Farm <b>data</b>","description":"Make it <easy>.",
                 "leadAgencies":["USDA","GSA"],"supportAgencies":["DOC"],"status":"NOT_STARTED",
                 "milestones":[%s,%s]}""".formatted(OVERDUE, open)));

        assertThat(page("/commitments/c-1"))
                .containsSubsequence(
                        "<h1>Farm &lt;b&gt;data&lt;/b&gt;</h1>",
                        "Make it &lt;easy&gt;.",
                        "<a href=\"/plans/p-2\">Second &lt;b&gt;plan&lt;/b&gt;</a>",
                        "USDA, GSA<",
                        "DOC<",
                        "Not started",
                        "<h2>Milestones</h2>",
                        "<a href=\"/milestones/m-1\">Publish &lt;i&gt;it&lt;/i&gt;</a>",
                        "Deadline: October 2026. <strong>Overdue</strong>",
                        "Status: In progress\n",
                        "<a href=\"/milestones/m-2\">",
                        "Deadline: None\n",
                        "Status: Not reported\n",
                        "href=\"/api/commitments/c-1\"")
                .doesNotContain("There are none");
    }

    @Test
    void allOverdueMilestonesAreShownTheEarliestDeadlineFirst() throws IOException {
        String later = OVERDUE.replace("m-1", "m-0").replace("2026-10", "2026-11");
        COMMITMENTS.answers(Map.of(
                "/api/milestones?overdue=true&limit=200&after=", "{\"items\":[" + OVERDUE + "],\"next\":\"c1\"}",
                "/api/milestones?overdue=true&limit=200&after=c1", "{\"items\":[" + later + "]}"));

        assertThat(page("/overdue"))
                .containsSubsequence(
                        "<h1>Overdue milestones</h1>",
                        "<a href=\"/milestones/m-1\">Publish &lt;i&gt;it&lt;/i&gt;</a>",
                        "Deadline: October 2026",
                        "<a href=\"/commitments/c-1\">Farm &lt;b&gt;data&lt;/b&gt;</a> (USDA)",
                        "<a href=\"/milestones/m-0\">",
                        "Deadline: November 2026",
                        "href=\"/api/milestones?overdue=true\"")
                .doesNotContain("There are none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/p-9", "/commitments/c-9"})
    void whatIsNotThereIsAPageThatSaysSo(String path) throws IOException {
        COMMITMENTS.answers(Map.of());

        var page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html", "There is nothing here.");
    }

    private String page(String path) throws IOException {
        var page = gateway.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.body()).doesNotContain("<b>", "<i>", "<easy>", "{{", "null");
        return page.body();
    }
}
