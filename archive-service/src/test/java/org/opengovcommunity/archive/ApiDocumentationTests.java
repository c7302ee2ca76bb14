package org.opengovcommunity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
                        "/api/archive/records/{id}/roster",
                        "/api/archive/records/{id}/proof",
                        "/api/archive/series",
                        "/api/archive/series/{series}/checkpoint",
                        "/api/archive/series/{series}/consistency");
        assertThat(document.<List<String>>read("$.paths.*.get.operationId")).doesNotHaveDuplicates();
        assertThat(document.<List<String>>read("$.paths.*.get.summary")).hasSize(9);
        assertThat(document.<List<Object>>read("$.paths.*.get.responses.default"))
                .hasSize(9);
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
                        "after",
                        "limit");
    }
}
