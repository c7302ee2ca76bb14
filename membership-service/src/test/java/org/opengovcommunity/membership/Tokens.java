package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Real tokens of the service under test. */
public class Tokens {

    public static final String LOCAL_SECRET = "the secret of this stack";

    private final MockMvcTester mvc;

    Tokens(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult request(String secret, String email) {
        return mvc.post()
                .uri("/local/token")
                .header("X-Local-Secret", secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"" + email + "\"}")
                .exchange();
    }

    public String token(String email) {
        var answer = request(LOCAL_SECRET, email);
        assertThat(answer).hasStatusOk();
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$.access_token");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of an {@code Authorization} header. */
    public String bearer(String email) {
        return "Bearer " + token(email);
    }
}
