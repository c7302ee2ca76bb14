package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ProgressApiTests {

    private static final String DONE = """
            {"status":"COMPLETE","summary":"Minutes are out.","evidence":["https://www.usda.gov/open"],"asOf":"2026-11-20"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Commitments commitments;

    private final String lead = TestTokens.lead("USDA").bearer();

    @Test
    void aRepeatWithTheSameKeyAnswersTheSameAndAddsNothing() throws Exception {
        var first = post("demo-04.2", lead, "key-1", DONE);
        var other = post("demo-04.2", lead, "key-2", DONE.replace("COMPLETE", "IN_PROGRESS"));
        var repeat = post("demo-04.2", lead, "key-1", DONE);
        var reused = post("demo-04.2", lead, "key-1", DONE.replace("COMPLETE", "IN_PROGRESS"));

        assertThat(first).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"milestoneId":"demo-04.2","status":"COMPLETE","summary":"Minutes are out.","asOf":"2026-11-20",
                 "evidence":["https://www.usda.gov/open"],"version":2,
                 "reportedBy":{"memberId":"demo-lead","name":"Demo Lead"}}""");
        assertThat(other).hasStatus(201);
        assertThat(repeat).hasStatus(201);
        assertThat(repeat.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(reused).hasStatus(422).hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(commitments.find("demo-04").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void reportedEvidenceAndStatusAreShown() {
        post("demo-01.3", lead, null, DONE);

        assertThat(mvc.get().uri("/api/milestones/demo-01.3")).bodyJson().isLenientlyEqualTo("""
                {"status":"COMPLETE","statusAsOf":"2026-11-20","evidence":["https://www.usda.gov/open"],"version":2}""");
        assertThat(mvc.get().uri("/api/milestones/demo-01.3/history?limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"kind":"STATUS_ASSESSED","asOf":"2026-09-30"}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, DONE, status",
        "Minutes are out., , summary",
        "https:, http:, evidence",
        "2026-11-20, 2027-11-20, asOf",
        "\"asOf\", \"on\", on",
    })
    void aBadReportIsRefusedByItsField(String good, String bad, String field) {
        var result = post("demo-04.2", lead, null, DONE.replace(good, bad == null ? "" : bad));

        assertThat(result)
                .hasStatus(400)
                .hasContentType(APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnceAndInWords() {
        assertThat(post("demo-04.2", lead, null, "{}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"detail":"The request is not valid: status must be NOT_STARTED, IN_PROGRESS or COMPLETE; summary must not be empty; asOf must be an existing day of the form 2026-10-01",
                 "errors":[{"field":"status"},{"field":"summary"},{"field":"asOf"}]}""");
    }

    @Test
    void anEmptyIdempotencyKeyIsRefused() {
        assertThat(post("demo-04.2", lead, "", DONE)).hasStatus(400);
    }

    @Test
    void rolesAndCyclesAreLookedAtAsForDeadlines() {
        assertThat(post("demo-04.2", null, null, DONE)).hasStatus(401);
        assertThat(post("demo-04.2", TestTokens.lead("GSA").bearer(), null, DONE))
                .hasStatus(403);
        assertThat(post("demo-99.9", lead, null, DONE)).hasStatus(404);
        assertThat(post("US0147.1", TestTokens.admin().bearer(), null, DONE)).hasStatus(409);
    }

    private MvcTestResult post(String milestone, String token, String key, String body) {
        var request = mvc.post()
                .uri("/api/milestones/{id}/progress", milestone)
                .contentType(APPLICATION_JSON)
                .content(body);
        if (token != null) {
            request.header(AUTHORIZATION, token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }
}
