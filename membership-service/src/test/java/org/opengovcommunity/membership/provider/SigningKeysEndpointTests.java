package org.opengovcommunity.membership.provider;

import static org.assertj.core.api.Assertions.assertThat;

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
    void nobodyElseDoes() {
        assertThat(rotate(tokens.bearer("lead@gov.test"))).hasStatus(403);
    }

    private MvcTestResult rotate(String bearer) {
        return mvc.post()
                .uri("/actuator/signingkeys")
                .header("Authorization", bearer)
                .exchange();
    }
}
