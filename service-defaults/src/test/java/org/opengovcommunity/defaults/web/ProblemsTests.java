package org.opengovcommunity.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.DefaultsTest;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everything a service refuses is a problem document with a stable type, and shows nothing of the inside. */
@DefaultsTest
class ProblemsTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a","date":"2027-01-01"} | application/json | 200 |                 |
            {"name":" "}                     | application/json | 400 | invalid-request | name
            {"name":"a","colour":"red"}      | application/json | 400 | invalid-request | colour
            {"name":"a","date":"someday"}    | application/json | 400 | invalid-request | date
            {"name":"a","size":0}            | application/json | 400 | invalid-request | size
            {"name":"a","name":"b"}          | application/json | 400 | malformed-json  |
            {"name":                         | application/json | 400 | malformed-json  |
            <name/>                          | application/xml  | 415 | unsupported-media-type |
            {"name":"a"}                     | */*              | 415 | unsupported-media-type |
            """)
    void bodies(String body, String contentType, int status, String type, String field) {
        var answer = mvc.post()
                .uri("/things")
                .header("Authorization", TestTokens.member().bearer())
                .contentType(contentType)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(status);
        if (status != 200) {
            assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        if (type != null) {
            assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/problems/" + type);
        }
        if (field != null) {
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        }
    }

    @Test
    void fieldsAreNamedBesideParametersThatAreCheckedToo() {
        var answer = mvc.post()
                .uri("/counted-things")
                .header("Authorization", TestTokens.member().bearer())
                .header("Count", "0")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"\"}")
                .exchange();

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("count", "name");
    }

    @ParameterizedTest
    @CsvSource({"/away,503,store-unavailable", "/broken,500,internal", "/versions,428,if-match-required"})
    void failures(String path, int status, String type) {
        var answer = mvc.get()
                .uri(path)
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/problems/" + type);
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"\"7\",200", "7,412", "W/\"7\",412", "*,412"})
    void ifMatch(String header, int status) {
        assertThat(mvc.get()
                        .uri("/versions")
                        .header("Authorization", TestTokens.member().bearer())
                        .header("If-Match", header)
                        .exchange())
                .hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/numbers?limit=many", "/numbers?limit=0", "/numbers"})
    void aParameterThatIsWrongOrMissingIsNamed(String path) {
        var answer = mvc.get()
                .uri(path)
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource({
        "things/1?made-by=ann&size=LARGE&due=today, 200, 'ann LARGE today'",
        "things/1?mady-by=ann, 400, 'The request is not valid: mady-by is not known here; known are: due, made-by, size'",
        "things/1?madeBy=ann, 400, 'The request is not valid: madeBy is not known here; known are: due, made-by, size'",
        "things/1?dueDay=today, 400, 'The request is not valid: dueDay is not known here; known are: due, made-by, size'",
        "notes/7?limit=5, 400, 'limit is not known here; no parameter is\"'",
    })
    void aParameterThatIsNotKnownIsNamed(String path, int status, String said) {
        var answer = mvc.get()
                .uri("/api/" + path)
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer).hasStatus(status).bodyText().contains(said);
    }

    @Test
    void theDetailSaysWhatIsWrong() {
        var answer = mvc.get()
                .uri("/numbers?limit=0")
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The request is not valid: limit must be greater than or equal to 1");
    }

    @Test
    void theChoicesThereAreAreTold() {
        var answer = mvc.post()
                .uri("/things")
                .header("Authorization", TestTokens.member().bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"a\",\"size\":\"huge\"}")
                .exchange();

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be one of SMALL, LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sizes", "/api/things/1"})
    void theChoicesOfAParameterAreToldToo(String path) {
        var answer = mvc.get()
                .uri(path + "?size=huge")
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be one of SMALL, LARGE");
    }

    @Test
    void aHugeBodyIsRefused() {
        var answer = mvc.post()
                .uri("/things")
                .header("Authorization", TestTokens.member().bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + "a".repeat(1024 * 1024) + "\"}")
                .exchange();

        assertThat(answer).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/problems/body-too-large");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        var answer = mvc.get()
                .uri("/nowhere")
                .header("Authorization", TestTokens.member().bearer())
                .exchange();

        assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("There is nothing here.");
    }
}
