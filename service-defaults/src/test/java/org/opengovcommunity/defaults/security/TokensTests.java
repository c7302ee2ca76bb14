package org.opengovcommunity.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.DefaultsTest;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which tokens a service trusts. */
@DefaultsTest
class TokensTests {

    private static final String UNSIGNED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vLWFkbWluIn0.";

    @Autowired
    MockMvcTester mvc;

    @Test
    void withoutATokenOnlyWhatTheRulesOpenIsReached() {
        assertThat(mvc.get().uri("/actuator/health/liveness").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/public").exchange()).hasStatusOk();

        var refused = mvc.get().uri("/me").exchange();
        assertThat(refused).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.instance").isEqualTo("/me");
    }

    @Test
    void aRefusalSaysWhereToLearnWhoseTokensAreTaken() {
        String challenge = mvc.get().uri("/me").exchange().getResponse().getHeader("WWW-Authenticate");
        assertThat(challenge)
                .contains("Bearer resource_metadata=\"http://localhost/.well-known/oauth-protected-resource\"");

        var metadata = mvc.get().uri("/.well-known/oauth-protected-resource").exchange();
        assertThat(metadata).hasStatusOk();
        assertThat(metadata).bodyJson().extractingPath("$.resource").isEqualTo("http://localhost");
        assertThat(metadata)
                .bodyJson()
                .extractingPath("$.authorization_servers")
                .isEqualTo(List.of("http://localhost:8080"));
    }

    @Test
    void managementIsForAdmins() {
        assertThat(management(TestTokens.lead("USDA").bearer())).isEqualTo(403);
        assertThat(management(TestTokens.admin().bearer())).isEqualTo(200);
    }

    @Test
    void aProgramMayDoWhatItsScopesSayAndAMemberWhatTheirRolesSay() {
        var program = new TestTokens.Account("a-program", "A Program", "", "CIVIL_SOCIETY", List.of(), List.of());

        assertThat(records(program, "records.read")).isEqualTo(200);
        assertThat(records(program, "roster.import")).isEqualTo(403);
        assertThat(records(TestTokens.admin(), "records.read"))
                .as("a member who uses a program with that scope")
                .isEqualTo(403);
    }

    private int records(TestTokens.Account account, String scope) {
        var claims = TestTokens.claims(account).claim("scope", List.of(scope)).build();
        return get("/records", "Bearer " + TestTokens.token(claims));
    }

    static Stream<String> untrusted() {
        var admin = TestTokens.admin();
        return Stream.of(
                UNSIGNED,
                "no-token",
                TestTokens.token(bent(Map.of("iss", "https://elsewhere.test"))),
                TestTokens.token(bent(Map.of("aud", List.of("elsewhere")))),
                TestTokens.token(TestTokens.claims(admin)
                        .issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(3600))
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void isRefused(String token) {
        assertThat(management("Bearer " + token)).isEqualTo(401);
    }

    private static JwtClaimsSet bent(Map<String, Object> claims) {
        return TestTokens.claims(TestTokens.admin())
                .claims(all -> all.putAll(claims))
                .build();
    }

    private int management(String authorization) {
        return get("/actuator/deadletters", authorization);
    }

    private int get(String path, String authorization) {
        return mvc.get()
                .uri(path)
                .header("Authorization", authorization)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
