package org.opengovcommunity.membership.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class MachineClientTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JwtDecoder decoder;

    @Test
    void aMachineGetsATokenWithItsScopesAndNoRole() throws UnsupportedEncodingException {
        var answer = ask("machine", "machine-secret");
        assertThat(answer).hasStatusOk();

        var token = decoder.decode(JsonPath.read(answer.getResponse().getContentAsString(), "$.access_token"));
        assertThat(token.getSubject()).isEqualTo("machine");
        assertThat(token.getAudience()).containsExactly("opengov");
        assertThat(token.getClaims())
                .containsEntry("name", "A Machine")
                .containsEntry("scope", List.of("records.read"))
                .containsEntry("sector", "CIVIL_SOCIETY")
                .containsEntry("roles", List.of())
                .doesNotContainKey("email");
        assertThat(mvc.get()
                        .uri("/api/me")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.getTokenValue())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void withoutTheSecretThereIsNone() {
        assertThat(ask("machine", "wrong")).hasStatus(401);
        assertThat(ask("gateway", "gateway-secret"))
                .as("another kind of client")
                .hasStatus(400);
    }

    private MvcTestResult ask(String client, String secret) {
        return mvc.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("grant_type=client_credentials&scope=records.read")
                .exchange();
    }
}
