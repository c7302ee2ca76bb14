package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.commitments.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reading the real plans without a token. */
@ServiceTest
class TrackerApiTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theCyclesAreListedInTheirOrder() {
        assertThat(mvc.get().uri("/api/cycles")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"id":"us-nap-1","state":"CONCLUDED"},{"id":"us-nap-2"},{"id":"us-nap-3"},{"id":"us-nap-4"},
                 {"id":"us-nap-5","end":"2024-12-31"},
                 {"id":"demo","state":"ACTIVE","start":"2026-07-01","end":"2028-06-30"}],"next":null}""");
    }

    @Test
    void whatTheSourcesDoNotSayIsAbsent() {
        assertThat(mvc.get().uri("/api/cycles/us-nap-1"))
                .bodyJson()
                .doesNotHavePath("$.end")
                .doesNotHavePath("$.start");
        assertThat(mvc.get().uri("/api/commitments/us-nap-1-01"))
                .bodyJson()
                .extractingPath("$.status")
                .isNull();
    }

    @Test
    void pagesLeadThroughAllCommitmentsOnce() {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            String page = body("/api/commitments?limit=60&after=" + after);
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);

        assertThat(ids)
                .hasSize(156)
                .doesNotHaveDuplicates()
                .startsWith("us-nap-1-01")
                .endsWith("demo-08");
    }

    @ParameterizedTest
    @CsvSource({
        "cycle=us-nap-5&theme=civic-space, 4",
        "cycle=us-nap-5&status=COMPLETE, 14",
        "cycle=us-nap-5&agency=doj&q=police, 1",
        "cycle=us-nap-4, 8",
        "cycle=demo&overdue=true&agency=DOL, 1",
        "cycle=demo&overdue=true&status=COMPLETE, 0",
        "cycle=unknown, 0",
        "cycle=&theme=&agency=GSA&status=&overdue=&q=front%20door, 1",
        "q=DATABASE%20misconduct, 1",
    })
    void filtersNarrowTheList(String query, int count) {
        assertThat(JsonPath.<List<String>>read(body("/api/commitments?limit=200&" + query), "$.items[*].id"))
                .hasSize(count);
    }

    @Test
    void aCommitmentShowsItsMilestonesAndWhatThePlanSaysOfIt() {
        assertThat(mvc.get().uri("/api/commitments/US0120")).bodyJson().isLenientlyEqualTo("""
                {"id":"US0120","cycleId":"us-nap-5","number":8,
                 "background":{"irm":{"verifiable":true,"relevantToOgpValues":true,"ambition":"High"}}}""");
        assertThat(mvc.get().uri("/api/milestones/US0145.1")).bodyJson().isLenientlyEqualTo("""
                {"deadline":{"date":"2023-06","precision":"MONTH"},"background":{"dueText":"June 2023"}}""");
        assertThat(mvc.get().uri("/api/milestones/US0113.5"))
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo(Map.of("text", "early 2023", "precision", "TEXT"));
    }

    @Test
    void milestonesComeByTheirDeadline() {
        String due = body("/api/milestones?cycle=demo&due-before=2026-10-01");

        assertThat(JsonPath.<List<String>>read(due, "$.items[*].id"))
                .containsExactly("demo-07.1", "demo-02.1", "demo-01.1", "demo-06.1");
    }

    @Test
    void anAgencyFindsWhatItLeads() {
        String all = body("/api/milestones?cycle=demo&limit=200");
        List<String> ofGsa = JsonPath.read(all, "$.items[?(@.leadAgency == 'GSA')].id");

        assertThat(JsonPath.<List<String>>read(
                        body("/api/milestones?cycle=demo&agency=gsa&limit=200"), "$.items[*].id"))
                .isNotEmpty()
                .isEqualTo(ofGsa);
    }

    @Test
    void overdueMilestonesAreThoseNotCompleteAfterTheirLastDay() {
        String overdue = body("/api/milestones?cycle=demo&overdue=true");

        assertThat(JsonPath.<List<String>>read(overdue, "$.items[*].id"))
                .containsExactly("demo-03.1", "demo-08.1", "demo-01.2", "demo-04.1");
    }

    @Test
    void whatIsOverdueInPlansThatAreOverIsListedOnlyWhenOneIsAskedFor() {
        List<String> milestones = JsonPath.read(body("/api/milestones?overdue=true"), "$.items[*].cycleId");
        List<String> commitments = JsonPath.read(body("/api/commitments?overdue=true"), "$.items[*].cycleId");

        assertThat(milestones).isNotEmpty().containsOnly("demo");
        assertThat(commitments).isNotEmpty().containsOnly("demo");
        assertThat(JsonPath.<List<String>>read(
                        body("/api/milestones?overdue=true&cycle=us-nap-3"), "$.items[*].cycleId"))
                .isNotEmpty();
    }

    @Test
    void importedHistoryTellsEachFactOnce() {
        assertThat(mvc.get().uri("/api/milestones/US0113.1/history")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"kind":"PROGRESS_REPORTED","asOf":"2023-08-31","status":null},
                 {"kind":"PROGRESS_REPORTED","asOf":"2024-02-29","status":"COMPLETE"}],"next":null}""");
    }

    @Test
    void meetingsAreListedByTheirStartInUniversalTime() {
        assertThat(mvc.get().uri("/api/meetings?limit=1")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"id":"2021-11-30-public-meeting","start":"2021-11-30T20:00:00Z",
                 "end":"2021-11-30T21:30:00Z","timeZone":"America/New_York","documents":["slides"]}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/commitments?status=DONE, status",
        "/api/commitments?overdue=perhaps, overdue",
        "/api/commitments?limit=0, limit",
        "/api/commitments?limit=201, limit",
        "/api/commitments?limit=many, limit",
        "/api/commitments?after=%21, after",
        "/api/milestones?due-before=tomorrow, due-before",
        "/api/milestones?overdue=2, overdue",
        "/api/milestones/demo-01.1/history?limit=-1, limit",
        "/api/meetings?after=%C3%A4, after",
        "/api/cycles?limit=1.5, limit",
    })
    void aBadParameterIsNamed(String uri, String parameter) {
        assertThat(mvc.get().uri(URI.create(uri)))
                .hasStatus(400)
                .hasContentType(APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cycles",
                "/api/commitments",
                "/api/milestones",
                "/api/milestones/US0113.1/history",
                "/api/meetings"
            })
    void whatIsNoCursorOfTheListIsRefused(String list) {
        String ofAnotherList = JsonPath.read(
                body(list.equals("/api/cycles") ? "/api/meetings?limit=1" : "/api/cycles?limit=1"), "$.next");

        for (String wrong : List.of("zzz", "bm90aGluZw", ofAnotherList)) {
            assertThat(mvc.get().uri(list + "?after=" + wrong))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("after");
        }
        String own = JsonPath.read(body(list + "?limit=1"), "$.next");
        assertThat(mvc.get().uri(list + "?after=" + own)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cycles/x",
                "/api/commitments/x",
                "/api/milestones/x",
                "/api/milestones/x/history",
                "/calendar/x.ics"
            })
    void whatIsNotThereIsAProblem(String uri) {
        assertThat(mvc.get().uri(uri)).hasStatus(404).hasContentType(APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theApiIsDocumentedWithItsProblemsDescribedOnce() {
        var document = mvc.get().uri("/v3/api-docs").exchange();

        assertThat(document).hasStatusOk().bodyJson().hasPath("$.components.schemas.Problem");
        String json = body("/v3/api-docs");
        List<Object> operations = JsonPath.read(json, "$.paths.*.*");
        assertThat(JsonPath.<List<String>>read(json, "$.paths.*.*.summary")).hasSameSizeAs(operations);
        assertThat(JsonPath.<List<String>>read(json, "$.paths.*.*.responses.default.content.*.schema.$ref"))
                .hasSameSizeAs(operations)
                .containsOnly("#/components/schemas/Problem");
    }

    private String body(String uri) {
        return new String(
                mvc.get().uri(URI.create(uri)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
