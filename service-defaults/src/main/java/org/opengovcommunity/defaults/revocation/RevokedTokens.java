package org.opengovcommunity.defaults.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses tokens that tell of an older state of their subject than the newest that took something away. A token says by
 * claim {@value #VERSION} which version of its subject it tells of.
 */
public final class RevokedTokens implements OAuth2TokenValidator<Jwt> {

    /** Claim with the version of the subject, in digits. */
    public static final String VERSION = "ver";

    /** No token lives longer, so that what is older need not be known. */
    static final Duration LONGEST_LIFE = Duration.ofHours(2);

    private static final OAuth2TokenValidatorResult REVOKED = OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token has been revoked.", null));

    private record Revocation(long version, Instant at) {}

    private final Map<String, Revocation> bySubject = new ConcurrentHashMap<>();
    private final Clock clock;

    public RevokedTokens(Clock clock) {
        this.clock = clock;
    }

    /** From now on tokens of this subject work only when they tell of this version or a newer one. */
    public void revokeBefore(String subject, long version) {
        Instant now = clock.instant();
        bySubject.values().removeIf(old -> old.at().isBefore(now.minus(LONGEST_LIFE)));
        bySubject.merge(
                subject, new Revocation(version, now), (old, next) -> old.version() > next.version() ? old : next);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var revocation = bySubject.get(token.getSubject());
        if (revocation == null) {
            return OAuth2TokenValidatorResult.success();
        }
        return version(token) >= revocation.version() ? OAuth2TokenValidatorResult.success() : REVOKED;
    }

    private static long version(Jwt token) {
        return token.getClaim(VERSION) instanceof String digits && digits.matches("\\d{1,18}")
                ? Long.parseLong(digits)
                : 0;
    }
}
