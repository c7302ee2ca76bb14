package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People find in the documentation what each operation needs and gives. */
@MembershipTest
class ApiDocumentationTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyParameterIsDescribed() throws Exception {
        List<Map<String, Object>> parameters = JsonPath.read(document(), "$.paths.*.*.parameters[*]");

        assertThat(parameters)
                .hasSizeGreaterThan(15)
                .allSatisfy(parameter -> assertThat(parameter).containsKey("description"));
    }

    @Test
    void theRosterIsDescribedAsLines() throws Exception {
        String roster = "$.paths['/api/members/%s'].%s.content";

        assertThat(JsonPath.<Map<String, Object>>read(document(), roster.formatted("export", "get.responses.200")))
                .containsOnlyKeys("text/csv");
        assertThat(JsonPath.<Map<String, Object>>read(document(), roster.formatted("import", "post.requestBody")))
                .containsOnlyKeys("text/csv");
    }

    @Test
    void whatIfMatchWantsIsDescribed() throws Exception {
        assertThat(JsonPath.<Map<String, Object>>read(document(), "$.paths['/api/me'].get.responses.200.headers"))
                .containsOnlyKeys("ETag");
    }

    private String document() throws Exception {
        return mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
    }
}
