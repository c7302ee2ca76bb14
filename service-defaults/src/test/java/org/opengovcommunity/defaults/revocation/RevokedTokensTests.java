package org.opengovcommunity.defaults.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevokedTokensTests {

    private final RevokedTokens tokens = new RevokedTokens(Clock.systemUTC());

    @Test
    void tokensOfAnOlderVersionAreRefused() {
        tokens.revokeBefore("somebody", 7);

        assertThat(accepts("somebody", "6")).isFalse();
        assertThat(accepts("somebody", "7")).isTrue();
        assertThat(accepts("somebody", "8")).isTrue();
        assertThat(accepts("somebody else", "6")).isTrue();
    }

    @Test
    void aTokenThatDoesNotTellItsVersionIsRefusedOnlyOfARevokedSubject() {
        assertThat(accepts("somebody", null)).isTrue();
        assertThat(accepts("somebody", "one")).isTrue();

        tokens.revokeBefore("somebody", 2);

        assertThat(accepts("somebody", null)).isFalse();
        assertThat(accepts("somebody", "one")).isFalse();
    }

    @Test
    void anOlderRevocationThatArrivesLateChangesNothing() {
        tokens.revokeBefore("somebody", 7);
        tokens.revokeBefore("somebody", 3);

        assertThat(accepts("somebody", "6")).isFalse();
    }

    private boolean accepts(String subject, Object version) {
        var token = Jwt.withTokenValue("token").header("alg", "RS256").subject(subject);
        if (version != null) {
            token.claim(RevokedTokens.VERSION, version);
        }
        return !tokens.validate(token.build()).hasErrors();
    }
}
