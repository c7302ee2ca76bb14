package org.opengovcommunity.defaults.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.DefaultsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DefaultsTest
class ApiDocumentTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyOperationMayAnswerWithAProblem() throws UnsupportedEncodingException {
        var problem = "$.components.schemas.Problem";

        assertThat(document().<List<String>>read("$.paths.*.*.responses.default.content.*.schema.$ref"))
                .hasSize(4)
                .containsOnly("#/components/schemas/Problem");
        assertThat(document().<Map<String, Object>>read(problem + ".properties"))
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "errors");
        assertThat(document().<String>read(problem + ".properties.status.type")).isEqualTo("integer");
    }

    @Test
    void whatIsNotOpenNeedsAToken() throws UnsupportedEncodingException {
        assertThat(security("['/api/notes/{id}'].get")).containsExactly(Map.of(), Map.of("token", List.of()));
        assertThat(security("['/api/notes'].get")).containsExactly(Map.of("token", List.of()));
        assertThat(security("['/api/notes/{id}/text'].put")).containsExactly(Map.of("token", List.of()));
        assertThat(document().<String>read("$.components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void answersSayWhatTheyAlwaysHave() throws UnsupportedEncodingException {
        String schemas = "$.components.schemas.";

        assertThat(document().<List<String>>read(schemas + "Note.required"))
                .containsExactlyInAnyOrder("text", "draft", "tags");
        assertThat(document().<List<String>>read(schemas + "Note.properties.day.type"))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(document().<List<Object>>read(schemas + "Note.properties.author.oneOf"))
                .containsExactly(Map.of("$ref", "#/components/schemas/Author"), Map.of("type", "null"));
        assertThat(document().<List<String>>read(schemas + "Author.required")).containsExactly("name");
        assertThat(document().<String>read(schemas + "Author.properties.mood.oneOf[1].type"))
                .isEqualTo("null");
        assertThat(document().<List<String>>read(schemas + "PageNote.required")).containsExactly("items");
        assertThat(document().<Map<String, Object>>read(schemas + "Text"))
                .as("a request")
                .doesNotContainKey("required");
    }

    @Test
    void whatIsOverwrittenHasAVersion() throws UnsupportedEncodingException {
        assertThat(document().<List<Boolean>>read("$.paths.*.put.parameters[?(@.name=='If-Match')].required"))
                .containsExactly(true);
        assertThat(document().<List<Map<String, Object>>>read("$.paths[*]['get','put'].responses['200'].headers"))
                .as("the note and its text, not all notes")
                .hasSize(2)
                .allSatisfy(headers -> assertThat(headers).containsOnlyKeys("ETag"));
    }

    private List<Map<String, List<String>>> security(String operation) throws UnsupportedEncodingException {
        return document().read("$.paths" + operation + ".security");
    }

    private ReadContext document() throws UnsupportedEncodingException {
        var answer = mvc.get().uri("/v3/api-docs").exchange();
        return JsonPath.parse(answer.getResponse().getContentAsString());
    }
}
