package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The main job over HTTP: what it answers, and that whatever is refused leaves no trace. */
@ServiceTest
class DeadlineApiTests {

    private static final String UNTOUCHED = "demo-01.2";
    private static final String GOOD = """
            {"date":"2027-03-31","precision":"DAY","reason":"Two data sets need a review of personal data first."}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Commitments commitments;

    private final String lead = TestTokens.lead("USDA").bearer();

    @Test
    void aLeadChangesADeadlineAndSeesItWithItsHistory() {
        var changed = put(
                "demo-01.4", lead, "\"1\"", "{\"date\":\"2028-02\",\"precision\":\"MONTH\",\"reason\":\"More time.\"}");

        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(changed).bodyJson().isLenientlyEqualTo("""
                {"id":"demo-01.4","commitmentId":"demo-01","leadAgency":"USDA","version":2,"status":"NOT_STARTED",
                 "deadline":{"date":"2028-02","precision":"MONTH"},"overdue":false,"cycleId":"demo",
                 "commitmentTitle":"Make farm program data easy to reuse"}""");
        assertThat(mvc.get().uri("/api/milestones/demo-01.4"))
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.deadline.date")
                .isEqualTo("2028-02");
        assertThat(mvc.get().uri("/api/milestones/demo-01.4/history"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"kind":"STATUS_ASSESSED","asOf":"2026-09-30","status":"NOT_STARTED"},
                 {"kind":"DEADLINE_CHANGED","by":{"memberId":"demo-lead","name":"Demo Lead"},"reason":"More time.",
                  "previousDeadline":{"date":"2027-12","precision":"MONTH"},
                  "newDeadline":{"date":"2028-02","precision":"MONTH"}}],"next":null}""");
    }

    @Test
    void anAdminMayChangeAnyDeadline() {
        var admin = TestTokens.admin().bearer();

        assertThat(put("demo-08.2", admin, "\"1\"", GOOD)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"date\":\"2027-02-30\",\"precision\":\"DAY\",\"reason\":\"r\"}     | 400 | invalid-request        | date",
                "{\"date\":\"soon\",\"precision\":\"DAY\",\"reason\":\"r\"}           | 400 | invalid-request        | date",
                "{\"precision\":\"DAY\",\"reason\":\"r\"}                             | 400 | invalid-request        | date",
                "{\"date\":\"2027-03-31\",\"precision\":\"WEEK\",\"reason\":\"r\"}    | 400 | invalid-request        | precision",
                "{\"date\":\"2027\",\"precision\":\"TEXT\",\"reason\":\"r\"}          | 400 | invalid-request        | precision",
                "{\"date\":\"2027-03-31\",\"reason\":\"r\"}                           | 400 | invalid-request        | precision",
                "{\"date\":\"2027-03-31\",\"precision\":\"DAY\"}                      | 400 | invalid-request        | reason",
                "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":\"  \"}    | 400 | invalid-request        | reason",
                "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":\"a\\u0000b\"} | 400 | invalid-request    | reason",
                "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":[\"r\"]}   | 400 | invalid-request        | reason",
                "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":\"r\",\"notify\":false} | 400 | invalid-request | notify",
                "{\"date\":\"2028-07-01\",\"precision\":\"DAY\",\"reason\":\"r\"}     | 422 | deadline-outside-cycle | date",
                "{\"date\":\"2026-06\",\"precision\":\"MONTH\",\"reason\":\"r\"}      | 422 | deadline-outside-cycle | date",
                "{\"date\":\"2026-10-31\",\"precision\":\"DAY\",\"reason\":\"r\"}     | 422 | deadline-unchanged     | date",
            })
    void aBadChangeIsRefusedByItsField(String body, int status, String type, String field) {
        var refused = refused(lead, "\"1\"", body, status, type);

        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnce() {
        assertThat(refused(lead, "\"1\"", "{}", 400, "invalid-request"))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("date", "precision", "reason"));
    }

    @Test
    void aReasonOf20000CharactersIsRefused() {
        var body = "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":\"" + "a".repeat(20_000) + "\"}";

        assertThat(refused(lead, "\"1\"", body, 400, "invalid-request"))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
    }

    @Test
    void aHugeBodyIsRefused() {
        var body = "{\"reason\":\"" + "a".repeat(1024 * 1024) + "\"}";
        refused(lead, "\"1\"", body, 413, "body-too-large");
    }

    @Test
    void ofTwoChangesOfTheSameVersionAtTheSameTimeExactlyOneWins() throws Exception {
        var milestone = "demo-06.2";
        var agency = commitments
                .findByMilestone(milestone)
                .orElseThrow()
                .milestone(milestone)
                .leadAgency();
        var token = TestTokens.lead(agency).bearer();
        List<Callable<Integer>> rivals = IntStream.rangeClosed(1, 4)
                .<Callable<Integer>>mapToObj(day ->
                        () -> put(milestone, token, "\"1\"", GOOD.replace("03-31", "03-0" + day))
                                .getResponse()
                                .getStatus())
                .toList();

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(rivals.size())) {
            for (var rival : threads.invokeAll(rivals)) {
                statuses.add(rival.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        var after = commitments.findByMilestone(milestone).orElseThrow().milestone(milestone);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.history().deadlineChanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"date\":\"2027-03-31\",", "null", "{} {}", "date=2027-03-31"})
    void whatIsNoJsonObjectIsRefused(String body) {
        refused(lead, "\"1\"", body, 400, "malformed-json");
    }

    @Test
    void anArrayIsNoChange() {
        assertThat(put(UNTOUCHED, lead, "\"1\"", "[" + GOOD + "]")).hasStatus(400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var before = state();

        assertThat(mvc.put()
                        .uri("/api/milestones/{id}/deadline", UNTOUCHED)
                        .header(AUTHORIZATION, lead)
                        .header(IF_MATCH, "\"1\"")
                        .contentType(TEXT_PLAIN)
                        .content(GOOD))
                .hasStatus(415)
                .hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2\"', version-mismatch",
        "'\"0\"', version-mismatch",
        "'W/\"1\"', version-mismatch",
        "*, version-mismatch"
    })
    void whoHasNotSeenTheCurrentVersionIsTold(String ifMatch, String type) {
        refused(lead, ifMatch, GOOD, 412, type);
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        refused(lead, null, GOOD, 428, "if-match-required");
    }

    @Test
    void withoutATokenNothingIsChanged() {
        refused(null, "\"1\"", GOOD, 401, "unauthenticated");
        refused("Bearer nonsense", "\"1\"", GOOD, 401, "unauthenticated");
    }

    @Test
    void onlyALeadOfTheAgencyMayChangeIt() {
        refused(TestTokens.lead("GSA").bearer(), "\"1\"", GOOD, 403, "not-the-lead");
        refused(TestTokens.member().bearer(), "\"1\"", GOOD, 403, "not-the-lead");
        refused(TestTokens.moderator().bearer(), "\"1\"", GOOD, 403, "not-the-lead");
    }

    @Test
    void anUnknownMilestoneIsNotFoundButOnlyForThoseWithAToken() {
        assertThat(put("demo-99.9", lead, "\"1\"", GOOD))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/milestone-not-found");
        assertThat(put("demo-99.9", null, "\"1\"", GOOD)).hasStatus(401);
    }

    @Test
    void aConcludedCycleTakesNoDeadlineChanges() {
        assertThat(put("US0147.1", TestTokens.lead("DOJ").bearer(), "\"1\"", GOOD))
                .hasStatus(409)
                .hasContentType(APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"https://opengovcommunity.org/problems/cycle-not-active",
                 "detail":"The cycle is concluded: it takes corrections, not deadline changes."}""");
        assertThat(commitments.find("US0147").orElseThrow().version()).isEqualTo(1);
    }

    private MvcTestResult refused(String token, String ifMatch, String body, int status, String type) {
        var before = state();

        var result = put(UNTOUCHED, token, ifMatch, body);

        assertThat(result).hasStatus(status).hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/" + type);
        assertThat(state()).isEqualTo(before);
        return result;
    }

    /** The milestone; as its history and events are written with it, an equal one means that there are no new ones. */
    private Milestone state() {
        return commitments.findByMilestone(UNTOUCHED).orElseThrow().milestone(UNTOUCHED);
    }

    private MvcTestResult put(String milestone, String token, String ifMatch, String body) {
        var request = mvc.put()
                .uri("/api/milestones/{id}/deadline", milestone)
                .contentType(APPLICATION_JSON)
                .content(body);
        if (token != null) {
            request.header(AUTHORIZATION, token);
        }
        if (ifMatch != null) {
            request.header(IF_MATCH, ifMatch);
        }
        return request.exchange();
    }
}
