package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;

/** What is refused is refused with a clear problem, and leaves no event, notice or record. */
@ExtendWith(SharedStack.class)
class RefusedChangeTests {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"date":"31.3.2027","precision":"DAY","reason":"marker"}
            422 | {"date":"2031-01-01","precision":"DAY","reason":"marker"}
            400 | {"date":"2027-03-31","precision":"DAY","reason":" "}
            400 | {"date":"2027-03-31","precision":"DAY","reason":"marker","colour":"red"}
            400 | {"date":"2027-03-31","precision":"DAY","reason":"marker
            400 | {"date":"2027-03-31","precision":"DAY"}
            400 | {"date":"+10000-01","precision":"MONTH","reason":"marker"}
            """)
    void aBodyThatIsNotRight(int status, String body, LocalStack stack) {
        refused(stack, "lead@gov.test", milestone(stack), JSON, null, body, status);
    }

    @Test
    void aReasonOfTwentyThousandCharacters(LocalStack stack) {
        refused(stack, "lead@gov.test", milestone(stack), JSON, null, body("marker ".repeat(20_000 / 7 + 1)), 400);
    }

    @Test
    void anotherContentType(LocalStack stack) {
        refused(stack, "lead@gov.test", milestone(stack), "text/plain", null, body("marker"), 415);
        refused(stack, "lead@gov.test", milestone(stack), "*/*", null, body("marker"), 415);
        refused(stack, "lead@gov.test", milestone(stack), "multipart/form-data", null, body("marker"), 400);
    }

    @Test
    void nobodyAndPeopleWhoMayNot(LocalStack stack) {
        refused(stack, null, milestone(stack), JSON, null, body("marker"), 401);
        refused(stack, "member@gov.test", milestone(stack), JSON, null, body("marker"), 403);
        refused(stack, "citizen@civil.test", milestone(stack), JSON, null, body("marker"), 403);
        refused(stack, "lead@gov.test", Milestones.ledBy(stack, "GSA"), JSON, null, body("marker"), 403);
    }

    @Test
    void aStaleOrMissingVersion(LocalStack stack) {
        refused(stack, "lead@gov.test", milestone(stack), JSON, "\"9999\"", body("marker"), 412);
        refused(stack, "lead@gov.test", milestone(stack), JSON, "", body("marker"), 428);
    }

    @Test
    void anUnknownMilestoneAndAConcludedCycle(LocalStack stack) {
        refused(stack, "lead@gov.test", "no-such-milestone", JSON, "\"1\"", body("marker"), 404);
        String concluded = stack.api(null)
                .get("/api/milestones?cycle=us-nap-5&limit=1")
                .json()
                .at("/items/0/id")
                .asString();
        refused(stack, LocalStack.ADMIN, concluded, JSON, null, body("marker"), 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/commitments?q=%ff",
                "/api/notices?milestone=%ff",
                "/api/archive/records?q=%ff",
                "/api/archive/records?from=%2B999999999-12-31",
                "/api/archive/records?to=-999999999-01-01T00:00:00Z"
            })
    void aQueryThatCannotBeRead(String path, LocalStack stack) {
        var answer = stack.api("records@gov.test").get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** @param ifMatch null for the current version, empty for none */
    private static void refused(
            LocalStack stack,
            @Nullable String who,
            String milestone,
            String type,
            @Nullable String ifMatch,
            String body,
            int status) {
        Api api = stack.api(who);
        String path = "/api/milestones/" + milestone;
        var before = api.get(path);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type));
        String version = ifMatch == null ? before.headers().firstValue("ETag").orElseThrow() : ifMatch;
        if (!version.isEmpty()) {
            headers.put("If-Match", version);
        }

        var answer = api.send("PUT", path + "/deadline", headers, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().get("type").asString()).startsWith("https://opengovcommunity.org/problems/");
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(api.get(path).body()).isEqualTo(before.body());
    }

    private static String milestone(LocalStack stack) {
        return Milestones.ledBy(stack, "USDA");
    }

    private static String body(String reason) {
        return "{\"date\":\"2027-03-31\",\"precision\":\"DAY\",\"reason\":\"" + reason + "\"}";
    }
}
