package org.opengovcommunity.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever writes a client finds all that it needs in the OpenAPI document. */
@ServiceTest
class ApiDocumentationTests {

    @Autowired
    MockMvcTester http;

    private DocumentContext document;

    @BeforeEach
    void read() throws Exception {
        document = JsonPath.parse(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
    }

    @Test
    void everyParameterIsDescribed() {
        assertThat(document.<List<Map<String, Object>>>read("$.paths.*.*.parameters[*]"))
                .hasSizeGreaterThan(20)
                .allSatisfy(parameter -> assertThat(parameter).containsKey("description"));
    }

    @Test
    void bodiesSayWhatIsNeededAndOfWhatForm() {
        assertThat(required("DeadlineRequest")).containsExactlyInAnyOrder("date", "precision", "reason");
        assertThat(required("ProgressRequest")).containsExactlyInAnyOrder("status", "summary", "asOf");
        assertThat(required("NewMeeting")).containsExactlyInAnyOrder("title", "start", "end", "timeZone", "audience");
        assertThat(required("MeetingChange")).containsExactlyInAnyOrder("title", "start", "end", "timeZone");
        assertThat(required("CancellationRequest")).containsExactly("reason");
        assertThat(document.<List<String>>read("$.components.schemas.DeadlineRequest.properties.precision.enum"))
                .containsExactly("DAY", "MONTH");
        assertThat(document.<List<String>>read("$.components.schemas.ProgressRequest.properties.status.enum"))
                .containsExactly("NOT_STARTED", "IN_PROGRESS", "COMPLETE");
        assertThat(document.<String>read("$.components.schemas.NewMeeting.properties.start.format"))
                .isEqualTo("date-time");
    }

    @Test
    void whatMayBeNullInAnAnswerIsToldFromWhatIsAlwaysThere() {
        assertThat(required("MilestoneView")).contains("id", "overdue").doesNotContain("status");
        assertThat(document.<List<String>>read("$.components.schemas.MilestoneView.properties.leadAgency.type"))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(required("DeadlineChanged")).containsExactlyInAnyOrder("kind", "at", "by", "newDeadline", "reason");
    }

    @Test
    void aPlanFileIsDescribedByTheSchemaThatItIsCheckedAgainst() {
        assertThat(document.<String>read(
                        "$.paths['/api/cycles/import'].post.requestBody.content['application/json'].schema.$ref"))
                .isEqualTo("#/components/schemas/PlanFile");
        assertThat(document.<String>read("$.components.schemas.PlanFile.properties.cycles.items.$ref"))
                .isEqualTo("#/components/schemas/PlanFile.cycle");
        assertThat(document.<List<String>>read("$.components.schemas['PlanFile.milestone'].required"))
                .containsExactly("id", "title");
        assertThat(document.<Map<String, Object>>read("$.components.schemas['PlanFile.id']"))
                .containsKey("pattern");
        assertThat(document.<String>read("$.components.schemas.PlanFile.example.cycles[0].id"))
                .isEqualTo("example-2027");
    }

    @Test
    void anEntryOfAHistoryIsOneOfThreeKinds() {
        assertThat(document.<List<String>>read("$.components.schemas.HistoryEntry.oneOf[*].$ref"))
                .containsExactly(
                        "#/components/schemas/StatusAssessed",
                        "#/components/schemas/DeadlineChanged",
                        "#/components/schemas/ProgressReported");
        assertThat(document.<Map<String, Object>>read("$.components.schemas.DeadlineChanged.properties"))
                .containsOnlyKeys("kind", "at", "by", "previousDeadline", "newDeadline", "reason");
        assertThat(document.<List<String>>read("$.components.schemas.DeadlineChanged.properties.kind.enum"))
                .containsExactly("DEADLINE_CHANGED");
    }

    @Test
    void aNewMeetingIsAnsweredWithItsPlace() {
        assertThat(document.<Map<String, Object>>read("$.paths['/api/meetings'].post.responses"))
                .containsOnlyKeys("201", "default");
        assertThat(document.<Map<String, Object>>read("$.paths['/api/meetings'].post.responses.201.headers"))
                .containsOnlyKeys("Location", "ETag");
        assertThat(document.<String>read("$.paths['/api/meetings'].post.responses.201.headers.Location.schema.type"))
                .isEqualTo("string");
        assertThat(document.<String>read(
                        "$.paths['/api/meetings'].post.responses.201.content['application/json'].schema.$ref"))
                .isEqualTo("#/components/schemas/Meeting");
    }

    private List<String> required(String schema) {
        return document.read("$.components.schemas." + schema + ".required");
    }
}
