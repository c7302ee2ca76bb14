package org.opengovcommunity.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opengovcommunity.gateway.Platform.SESSION_KEYS;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

    private static final String OLD = SESSION_KEYS.get(1);
    private static final String NEW = SESSION_KEYS.get(0);
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder()
            .claim("at", "secret")
            .expirationTime(Date.from(NOW.plusSeconds(60)))
            .build();

    @Test
    void whatIsSealedCanBeOpenedByEveryInstanceAndReadByNobodyElse() {
        String sealed = seal(NOW, NEW).seal("session", CLAIMS);

        assertThat(seal(NOW, NEW).open("session", sealed)).hasValue(CLAIMS);
        assertThat(sealed).doesNotContain("secret");
        assertThat(seal(NOW, NEW).seal("session", CLAIMS)).isNotEqualTo(sealed);
    }

    @Test
    void aKeyIsChangedWithoutEndingSessions() {
        String before = seal(NOW, OLD).seal("session", CLAIMS);
        String after = seal(NOW, NEW, OLD).seal("session", CLAIMS);

        assertThat(seal(NOW, NEW, OLD).open("session", before)).isPresent();
        assertThat(seal(NOW, NEW).open("session", after))
                .as("the first key seals")
                .isPresent();
        assertThat(seal(NOW, NEW).open("session", before))
                .as("the old key is out")
                .isEmpty();
    }

    @Test
    void itEnds() {
        String sealed = seal(NOW, NEW).seal("session", CLAIMS);

        assertThat(seal(NOW.plusSeconds(59), NEW).open("session", sealed)).isPresent();
        assertThat(seal(NOW.plusSeconds(60), NEW).open("session", sealed)).isEmpty();
        String endless = seal(NOW, NEW).seal("session", new JWTClaimsSet.Builder().build());
        assertThat(seal(NOW, NEW).open("session", endless)).isEmpty();
    }

    @Test
    void itServesOnePurpose() {
        assertThat(seal(NOW, NEW).open("session", seal(NOW, NEW).seal("login", CLAIMS)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not base64 at all, and long enough to look like it", "a2V5"})
    void aBadKeyIsNamedButNotQuoted(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seal(NOW, key))
                .withMessageContaining("OPENGOV_SESSION_KEYS")
                .withMessageNotContaining(key);
    }

    private static Seal seal(Instant now, String... keys) {
        var settings = new SessionSettings(List.of(keys), Duration.ofHours(12));
        return new Seal(SealKeys.of(settings), Clock.fixed(now, ZoneOffset.UTC));
    }
}
