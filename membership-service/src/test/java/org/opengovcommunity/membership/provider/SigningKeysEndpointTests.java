package org.opengovcommunity.membership.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class SigningKeysEndpointTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Test
    void anAdministratorMakesTheNextKeyAndTokensGoOnWorking() {
        String admin = tokens.bearer("admin@gov.test");

        assertThat(rotate(admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[-2:].use")
                .isEqualTo(List.of("SIGNS", "PUBLISHED"));
        assertThat(mvc.get().uri("/oauth2/jwks").exchange())
                .bodyJson()
                .extractingPath("$.keys")
                .asArray()
                .hasSizeGreaterThan(1);
        assertThat(mvc.get().uri("/api/me").header("Authorization", admin).exchange())
                .hasStatusOk();
    }

    @Test
    void aKeyThatLeakedIsTakenAwayWithItsTokens() {
        String admin = tokens.bearer("admin@gov.test");

        assertThat(remove("999", admin)).hasStatus(404);
        assertThat(remove("nonsense", admin)).hasStatus(400);
        assertThat(remove(signing(admin), admin)).hasStatusOk();

        assertThat(mvc.get().uri("/api/me").header("Authorization", admin)).hasStatus(401);
        assertThat(mvc.get().uri("/api/me").header("Authorization", tokens.bearer("admin@gov.test")))
                .hasStatusOk();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(rotate(tokens.bearer("lead@gov.test"))).hasStatus(403);
        assertThat(remove("1", tokens.bearer("lead@gov.test"))).hasStatus(403);
    }

    private String signing(String admin) {
        var keys = mvc.get()
                .uri("/actuator/signingkeys")
                .header("Authorization", admin)
                .exchange();
        try {
            List<Integer> signing =
                    JsonPath.read(keys.getResponse().getContentAsString(), "$[?(@.use == 'SIGNS')].generation");
            return signing.getFirst().toString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult remove(String generation, String bearer) {
        return mvc.delete()
                .uri("/actuator/signingkeys/" + generation)
                .header("Authorization", bearer)
                .exchange();
    }

    private MvcTestResult rotate(String bearer) {
        return mvc.post()
                .uri("/actuator/signingkeys")
                .header("Authorization", bearer)
                .exchange();
    }
}
