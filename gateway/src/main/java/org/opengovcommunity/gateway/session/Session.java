package org.opengovcommunity.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in browser carries.
 *
 * @param refused whether a service would not have the access token any more: another one is needed before its time
 * @param csrf what writing requests have to show in a header, for other sites can send the cookie but not read this
 * @param endsAt when the member has to sign in again, whatever happens
 */
public record Session(
        String accessToken, boolean refused, @Nullable String refreshToken, String csrf, Instant endsAt) {

    private static final Duration UNASKED = Duration.ofSeconds(45);
    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final String ACCESS = "at";
    private static final String REFUSED = "no";
    private static final String REFRESH = "rt";
    private static final String CSRF = "csrf";

    static Session of(JWTClaimsSet claims) {
        try {
            return new Session(
                    claims.getStringClaim(ACCESS),
                    claims.getBooleanClaim(REFUSED),
                    claims.getStringClaim(REFRESH),
                    claims.getStringClaim(CSRF),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("This is how we seal it", e);
        }
    }

    JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .claim(ACCESS, accessToken)
                .claim(REFUSED, refused)
                .claim(REFRESH, refreshToken)
                .claim(CSRF, csrf)
                .expirationTime(Date.from(endsAt))
                .build();
    }

    Session asRefused() {
        return new Session(accessToken, true, refreshToken, csrf, endsAt);
    }

    /**
     * From when on another access token is asked for: a minute before the end of this one, and in any case so early that a
     * grant which has ended, as by signing out, is noticed within a minute, wherever a copy of the cookie is used.
     */
    Instant renewFrom() {
        Instant issued = token().getIssueTime().toInstant();
        Instant inTime = token().getExpirationTime().toInstant().minus(AHEAD);
        Instant asked = issued.plus(refused ? Duration.ZERO : UNASKED);
        return asked.isBefore(inTime) ? asked : inTime;
    }

    /** Until when the access token is of use. */
    Instant usableUntil() {
        var token = token();
        return refused
                ? token.getIssueTime().toInstant().plusSeconds(1)
                : token.getExpirationTime().toInstant();
    }

    public String memberId() {
        return token().getSubject();
    }

    /** What the access token says. It came from the provider itself, so its signature was not looked at. */
    JWTClaimsSet token() {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("The provider's access tokens are JWTs", e);
        }
    }
}
