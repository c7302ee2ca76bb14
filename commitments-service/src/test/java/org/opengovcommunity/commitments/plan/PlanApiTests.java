package org.opengovcommunity.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.commitments.TestPlatform;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Administrators import plans; the example of the format is what they import here. */
@ServiceTest
class PlanApiTests {

    private static final String EXAMPLE = read("plans/plan-file.json");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void takeTheExampleAway() {
        var ofTheExample = Query.query(Criteria.where("_id").regex("^example-"));
        List.of("cycles", "commitments", "meetings").forEach(kind -> mongo.remove(ofTheExample, kind));
    }

    @Test
    void aPlanIsImportedOnceAndPublished() {
        assertThat(post(EXAMPLE)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"cycles":{"added":["example-2027"],"present":[]},
                 "commitments":{"added":["example-01"],"present":[]},
                 "meetings":{"added":["example-2027-02-10-start"],"present":[]}}""");
        assertThat(post(EXAMPLE)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"cycles":{"added":[],"present":["example-2027"]},
                 "commitments":{"added":[],"present":["example-01"]},
                 "meetings":{"added":[],"present":["example-2027-02-10-start"]}}""");

        assertThat(mvc.get().uri("/api/milestones/example-01.2")).bodyJson().isLenientlyEqualTo("""
                {"cycleId":"example-2027","deadline":{"date":"2027-12","precision":"MONTH"},"version":1}""");
        assertThat(published("opengov.commitments.commitment", "example-01"))
                .containsOnly("commitment-published/example-01 by "
                        + TestTokens.admin().id());
        assertThat(published("opengov.commitments.meeting", "example-2027-02-10-start"))
                .containsOnly("meeting-scheduled/example-2027-02-10-start by "
                        + TestTokens.admin().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.cycles[0].startDate                             | '2027-02-30' | cycles[0].startDate",
                "$.cycles[0].endDate                               | '2026-12-31' | cycles[0].endDate",
                "$.cycles[0].status                                | 'OPEN'       | cycles[0].status",
                "$.cycles[0].id                                    | 'a/b'        | cycles[0].id",
                "$.cycles[0].title                                 | ' '          | cycles[0].title",
                "$.cycles[0].commitments[0].leadAgencies[0]        | 7            | cycles[0].commitments[0].leadAgencies[0]",
                "$.cycles[0].commitments[0].number                 | 0            | cycles[0].commitments[0].number",
                "$.cycles[0].commitments[0].themeId                | 'other'      | cycles[0].commitments[0].themeId",
                "$.cycles[0].commitments[0].id                     | 'demo-01'    | cycles[0].commitments[0].id",
                "$.cycles[0].commitments[0].milestones[0].id       | 'example-01.2' | cycles[0].commitments[0].milestones[1].id,progressUpdates[0].milestoneId",
                "$.cycles[0].commitments[0].milestones[1].id       | 'demo-01.2'  | cycles[0].commitments[0].milestones[1].id",
                "$.cycles[0].commitments[0].milestones[0].due.date |              | cycles[0].commitments[0].milestones[0].due.date",
                "$.cycles[0].commitments[0].milestones[2].due.text |              | cycles[0].commitments[0].milestones[2].due",
                "$.progressUpdates[0].evidence[0]                  | 'ftp://x'    | progressUpdates[0].evidence[0]",
                "$.meetings[0].start                               | '2027-02-30T10:00' | meetings[0].start",
                "$.meetings[0].end                                 | '2027-02-10T14:00' | meetings[0].end",
                "$.meetings[0].timeZone                            | 'Eastern'    | meetings[0].timeZone",
            })
    void aFieldAtFaultIsNamedAndNothingIsAdded(String place, @Nullable String value, String fields) {
        var file = JsonPath.parse(EXAMPLE);
        if (value == null) {
            file.delete(place);
        } else {
            file.set(place, value.matches("\\d") ? Integer.valueOf(value) : value);
        }

        assertThat(post(file.jsonString()))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(fields.split(",")));
        assertThat(mvc.get().uri("/api/cycles/example-2027")).hasStatus(404);
        assertThat(mvc.get().uri("/api/meetings/example-2027-02-10-start")).hasStatus(404);
    }

    @Test
    void aCommitmentIsAddedToThePlanAsItIs() {
        String another = EXAMPLE.replace("example-01", "example-02").replace("\"number\": 1", "\"number\": 2");
        assertThat(post(EXAMPLE)).hasStatusOk();

        assertThat(post(another.replace("example-records", "example-new")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("cycles[0].commitments[0].themeId"));
        assertThat(post(another))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.commitments.added")
                .isEqualTo(List.of("example-02"));
    }

    @Test
    void allFaultsAreToldAtOnceInWords() {
        assertThat(post("{\"cycles\":[{\"id\":\"x\",\"themes\":[],\"commitments\":[],\"startDate\":\"soon\"}]}"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"detail":"The request is not valid: cycles[0].startDate must be an existing day of the form 2027-03-31; cycles[0].title is needed; cycles[0].status is needed"}""");
    }

    @Test
    void ofVeryManyFaultsTheFirstHundredAreTold() {
        assertThat(post("{\"cycles\":[],\"notes\":[" + "7,".repeat(200) + "7]}"))
                .bodyJson()
                .extractingPath("$.errors.length()")
                .isEqualTo(100);
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(post(EXAMPLE.replace("\"leadAgencies\"", "\"agencies\"")))
                .bodyJson()
                .extractingPath("$.errors")
                .isEqualTo(List.of(
                        Map.of("field", "cycles[0].commitments[0].agencies", "message", "is not a known field")));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "{, 400", "null, 400", "[], 400", "{}, 400"})
    void whatIsNoPlanFileIsRefused(String body, int status) {
        assertThat(post(body)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        assertThat(post("{\"cycles\":[],\"notes\":[\"" + "x".repeat(1 << 20) + "\"]}"))
                .hasStatus(413);
    }

    private MvcTestResult post(String file) {
        return mvc.post()
                .uri("/api/cycles/import")
                .header("Authorization", TestTokens.admin().bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(file)
                .exchange();
    }

    /** Ids of events, and who caused them. */
    private static Stream<String> published(String topic, String subject) {
        return TestPlatform.published(topic, event -> subject.equals(event.getSubject()), 1).stream()
                .map(record -> record.value())
                .map(event -> event.getId() + " by " + String.join(" ", members(event)));
    }

    private static List<String> members(CloudEvent event) {
        return JsonPath.read(new String(event.getData().toBytes(), StandardCharsets.UTF_8), "$..memberId");
    }

    private static String read(String resource) {
        try {
            return Files.readString(Path.of("src/main/resources", resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
