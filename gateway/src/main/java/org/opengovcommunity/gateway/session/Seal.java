package org.opengovcommunity.gateway.session;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes claims unreadable and unchangeable for whoever carries them: JWE with a direct key (RFC 7516, {@code dir} and
 * {@code A256GCM}). What was sealed for one purpose cannot be opened for another.
 */
final class Seal {

    private final List<OctetSequenceKey> keys;
    private final Clock clock;

    /** @param keys 256 bits each, with ids; the first one seals */
    Seal(List<OctetSequenceKey> keys, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /** @param claims with the time of their end */
    String seal(String purpose, JWTClaimsSet claims) {
        OctetSequenceKey key = keys.getFirst();
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(purpose))
                .build();
        var sealed = new EncryptedJWT(header, claims);
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
        return sealed.serialize();
    }

    /** Empty for whatever was not sealed with one of the keys for this purpose, or has ended. */
    Optional<JWTClaimsSet> open(String purpose, String sealed) {
        try {
            var jwt = EncryptedJWT.parse(sealed);
            JWEHeader header = jwt.getHeader();
            var key = keys.stream()
                    .filter(known -> known.getKeyID().equals(header.getKeyID()))
                    .findFirst();
            if (key.isEmpty() || !new JOSEObjectType(purpose).equals(header.getType())) {
                return Optional.empty();
            }
            jwt.decrypt(new DirectDecrypter(key.get()));
            return Optional.of(jwt.getJWTClaimsSet()).filter(this::isCurrent);
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        return claims.getExpirationTime() != null
                && clock.instant().isBefore(claims.getExpirationTime().toInstant());
    }
}
