package org.opengovcommunity.membership.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The keys that sign tokens, kept in the store so that tokens outlive a restart and every instance signs alike. The
 * first instance to start makes the first key.
 */
final class SigningKeys {

    private static final String COLLECTION = "signing-keys";
    private static final int FIRST_GENERATION = 1;
    private static final int RSA_BITS = 2048;

    /** A key by the order in which keys came into use; {@code jwk} is the private key as RFC 7517 JSON. */
    record StoredKey(@Id int generation, String jwk) {}

    private final MongoTemplate mongo;

    SigningKeys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    JWKSet load() {
        if (stored().isEmpty()) {
            makeFirst();
        }
        return new JWKSet(stored().stream().map(SigningKeys::parse).toList());
    }

    private List<StoredKey> stored() {
        return mongo.findAll(StoredKey.class, COLLECTION);
    }

    private void makeFirst() {
        try {
            var key = new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            mongo.insert(new StoredKey(FIRST_GENERATION, key.toJSONString()), COLLECTION);
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return;
        }
    }

    private static JWK parse(StoredKey stored) {
        try {
            return RSAKey.parse(stored.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + stored.generation() + " cannot be read", e);
        }
    }
}
