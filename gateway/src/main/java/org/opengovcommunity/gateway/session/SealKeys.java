package org.opengovcommunity.gateway.session;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of sessions as the settings give them. */
final class SealKeys {

    private static final Logger log = LoggerFactory.getLogger(SealKeys.class);
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    private SealKeys() {}

    /** @throws IllegalArgumentException when a key is not of the form that {@link SessionSettings} asks for */
    static List<OctetSequenceKey> of(SessionSettings settings) {
        if (settings.keys().isEmpty()) {
            log.warn(
                    "OPENGOV_SESSION_KEYS is not set: sessions end with this process, and no other instance knows them");
            return List.of(random());
        }
        return settings.keys().stream().map(SealKeys::parse).toList();
    }

    private static OctetSequenceKey parse(String key) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(key.strip());
            if (bytes.length == BYTES) {
                return named(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, without the key.
        }
        throw new IllegalArgumentException(
                "OPENGOV_SESSION_KEYS: a key is not " + BYTES + " bytes in Base64 (URL form)");
    }

    private static OctetSequenceKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return named(bytes);
    }

    private static OctetSequenceKey named(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String id = HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
            return new OctetSequenceKey.Builder(bytes).keyID(id).build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
