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
        var answer = ask("machine", "machine-secret", "records.read");
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
    void aScopeOpensWhatItNamesAndNothingElse() throws UnsupportedEncodingException {
        String importer = token("importer", "roster.import");

        assertThat(importRoster(importer)).hasStatusOk();
        assertThat(importRoster(token("machine", "records.read"))).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/api/members/demo-lead")
                        .header(HttpHeaders.AUTHORIZATION, importer)
                        .exchange())
                .hasStatus(403);
        assertThat(ask("machine", "machine-secret", "roster.import"))
                .as("a scope that was not registered")
                .hasStatus(400);
    }

    @Test
    void withoutTheSecretThereIsNone() {
        assertThat(ask("machine", "wrong", "records.read")).hasStatus(401);
        assertThat(ask("gateway", "gateway-secret", "openid"))
                .as("another kind of client")
                .hasStatus(400);
    }

    private String token(String client, String scope) throws UnsupportedEncodingException {
        var answer = ask(client, client + "-secret", scope);
        return "Bearer " + JsonPath.read(answer.getResponse().getContentAsString(), "$.access_token");
    }

    private MvcTestResult importRoster(String bearer) {
        return mvc.post()
                .uri("/api/members/import")
                .contentType("text/csv")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .content("email,name,list,mode\n")
                .exchange();
    }

    private MvcTestResult ask(String client, String secret, String scope) {
        return mvc.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("grant_type=client_credentials&scope=" + scope)
                .exchange();
    }
}
