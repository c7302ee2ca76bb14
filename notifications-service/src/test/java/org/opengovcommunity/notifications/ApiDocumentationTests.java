package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People find in the documentation what each operation is for. */
@NotificationsTest
class ApiDocumentationTests {

    @Autowired
    MockMvcTester http;

    @Test
    void everyOperationHasASummaryAndAPlaceAmongTheOthers() throws Exception {
        String document =
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
        List<Map<String, Object>> operations = JsonPath.read(document, "$.paths.*.*");

        assertThat(operations)
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "tags"));
        assertThat(JsonPath.<List<List<String>>>read(document, "$.paths.*.*.tags"))
                .allSatisfy(tags -> assertThat(tags).isSubsetOf("Lists", "Moderation", "Notices"));
    }
}
