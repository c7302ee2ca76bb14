package org.opengovcommunity.membership.localtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@MembershipTest
class LocalTokenTests {

    @Autowired
    Tokens tokens;

    @LocalServerPort
    int port;

    /** Verified as the other services do: with the keys that are published. */
    @Test
    void theTokenSaysWhatTheServicesRelyOn() {
        var keys = "http://127.0.0.1:" + port + "/oauth2/jwks";
        var token = NimbusJwtDecoder.withJwkSetUri(keys).build().decode(tokens.token("Lead@gov.test"));

        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
        assertThat(token.getClaimAsString("iss")).isEqualTo("http://localhost:8080");
        assertThat(token.getAudience()).containsExactly("opengov");
        assertThat(token.getSubject()).isEqualTo("demo-lead");
        assertThat(token.getClaims())
                .containsEntry("name", "Demo Lead")
                .containsEntry("email", "lead@gov.test")
                .containsEntry("sector", "GOVERNMENT")
                .containsEntry("roles", List.of("MEMBER", "LEAD"))
                .containsEntry("agencies", List.of("USDA"));
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "the secret of this stack "})
    void anotherSecretGetsNothing(String secret) {
        assertThat(tokens.request(secret, "lead@gov.test"))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@gov.test", "no address"})
    void anUnknownAccountGetsNothing(String email) {
        assertThat(tokens.request(Tokens.LOCAL_SECRET, email))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/unknown-account");
    }
}
