package org.opengovcommunity.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Signs tokens as the OpenID provider does. */
public final class Issuer {

    /** The one whose keys the gateway gets in all tests: it keeps them. */
    public static final Issuer OURS = new Issuer();

    private final RSAKey key = key();

    public String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public String token(String subject, String audience, Duration validFor) {
        return token(claims(subject, audience, validFor).build());
    }

    public static JWTClaimsSet.Builder claims(String subject, String audience, Duration validFor) {
        return new JWTClaimsSet.Builder()
                .issuer(Platform.PUBLIC_URL)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plus(validFor)));
    }

    public String token(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
