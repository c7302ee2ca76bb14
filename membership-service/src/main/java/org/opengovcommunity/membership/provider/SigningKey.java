package org.opengovcommunity.membership.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A key as stored.
 *
 * @param generation the order in which keys came into use, from 1
 * @param jwk the private key as RFC 7517 JSON
 * @param madeAt null for a key from the days when keys were never replaced
 */
record SigningKey(@Id int generation, String jwk, @Nullable Instant madeAt) {

    private static final int RSA_BITS = 2048;

    static SigningKey make(int generation, Instant now) {
        try {
            var key = new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new SigningKey(generation, key.toJSONString(), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        }
    }

    RSAKey parse() {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + generation + " cannot be read", e);
        }
    }

    /** When it was made, for comparisons. */
    Instant since() {
        return madeAt == null ? Instant.EPOCH : madeAt;
    }
}
