package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People find in the documentation what each operation is for. */
@NotificationsTest
class ApiDocumentationTests {

    @Autowired
    MockMvcTester http;

    @Test
    void everyOperationHasASummaryAndAPlaceAmongTheOthers() throws Exception {
        String document = document();
        List<Map<String, Object>> operations = JsonPath.read(document, "$.paths.*.*");

        assertThat(operations)
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "tags"));
        assertThat(JsonPath.<List<List<String>>>read(document, "$.paths.*.*.tags"))
                .allSatisfy(tags -> assertThat(tags).isSubsetOf("Lists", "Moderation", "Notices"));
    }

    @Test
    void everyParameterIsDescribed() throws Exception {
        List<Map<String, Object>> parameters = JsonPath.read(document(), "$.paths.*.*.parameters[*]");

        assertThat(parameters)
                .hasSizeGreaterThan(30)
                .allSatisfy(parameter -> assertThat(parameter).containsKey("description"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/lists/{list}/imports/{name}, post.requestBody, application/mbox",
        "/api/lists/{list}/held/{id}/raw, get.responses.200, message/rfc822",
        "/api/lists/{list}/posts/{id}/attachments/{number}, get.responses.200, application/octet-stream",
        "/api/notices/{id}/events, get.responses.200, text/event-stream"
    })
    void whatIsNoJsonIsDescribedAsWhatItIs(String path, String part, String mediaType) throws Exception {
        assertThat(JsonPath.<Map<String, Object>>read(document(), "$.paths['%s'].%s.content".formatted(path, part)))
                .containsOnlyKeys(mediaType);
    }

    @Test
    void aPostNeedsItsKey() throws Exception {
        String keys = "$.paths['/api/lists/{list}/posts'].post.parameters[?(@.name == 'Idempotency-Key')].required";

        assertThat(JsonPath.<List<Boolean>>read(document(), keys)).containsExactly(true);
    }

    private String document() throws Exception {
        return http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
    }
}
