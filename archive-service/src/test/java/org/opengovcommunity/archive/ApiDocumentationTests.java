package org.opengovcommunity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.record.Series;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ApiDocumentationTests {

    @Autowired
    Api api;

    @Test
    void everyOperationIsDescribedWithItsParametersAndProblems() {
        DocumentContext document = api.json("/v3/api-docs");

        assertThat(document.<Map<String, Object>>read("$.paths"))
                .containsOnlyKeys(
                        "/api/archive/records",
                        "/api/archive/records/export",
                        "/api/archive/records/{id}",
                        "/api/archive/records/{id}/raw",
                        "/api/archive/records/{id}/body",
                        "/api/archive/records/{id}/roster",
                        "/api/archive/records/{id}/proof",
                        "/api/archive/series",
                        "/api/archive/series/{series}/checkpoint",
                        "/api/archive/series/{series}/consistency");
        assertThat(document.<List<String>>read("$.paths.*.get.operationId")).doesNotHaveDuplicates();
        assertThat(document.<List<String>>read("$.paths.*.get.summary")).hasSize(10);
        assertThat(document.<List<Object>>read("$.paths.*.get.responses.default"))
                .hasSize(10);
        assertThat(document.<List<String>>read("$.paths['/api/archive/records'].get.parameters[*].name"))
                .containsExactlyInAnyOrder(
                        "q",
                        "series",
                        "from",
                        "to",
                        "received-from",
                        "received-to",
                        "sender",
                        "type",
                        "about",
                        "event",
                        "after",
                        "limit");
    }

    @Test
    void everyParameterIsExplained() {
        DocumentContext document = api.json("/v3/api-docs");

        List<Map<String, Object>> parameters = document.read("$.paths.*.*.parameters[*]");
        assertThat(parameters)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.get("description"))
                        .as("description of %s", parameter.get("name"))
                        .asString()
                        .hasSizeGreaterThan(10));
        assertThat(document.<List<List<String>>>read(
                        "$.paths['/api/archive/records'].get.parameters[?(@.name=='series')].schema.items.enum"))
                .containsExactly(Series.ALL);
    }

    @Test
    void everyOperationNeedsAToken() {
        assertThat(api.json("/v3/api-docs").<List<List<Map<String, Object>>>>read("$.paths.*.get.security"))
                .hasSize(10)
                .allSatisfy(schemes -> assertThat(schemes)
                        .singleElement()
                        .satisfies(scheme -> assertThat(scheme).containsOnlyKeys("token")));
    }

    @Test
    void answersSayWhatIsAlwaysThereAndWhatMayBeNull() {
        DocumentContext document = api.json("/v3/api-docs");

        assertThat(document.<List<String>>read("$.components.schemas.Hit.required"))
                .contains("id", "series", "sequence", "sha256")
                .doesNotContain("messageId");
        assertThat(document.<List<String>>read("$.components.schemas.Hit.properties.messageId.type"))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(document.<String>read("$.components.schemas.Hit.properties.id.type"))
                .isEqualTo("string");
        assertThat(document.<List<Map<String, String>>>read("$.components.schemas.RecordView.properties.roster.oneOf"))
                .containsExactly(Map.of("$ref", "#/components/schemas/RosterView"), Map.of("type", "null"));
        assertThat(document.<Map<String, Object>>read(
                        "$.paths['/api/archive/records/{id}/raw'].get.responses['200'].content"))
                .containsOnlyKeys("message/rfc822", "application/json");
    }
}
