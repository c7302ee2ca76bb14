package org.opengovcommunity.membership.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tokens of unsubscribe links: {@code {memberId}.{mac}}, where mac is the lower-case base32 (RFC 4648, without
 * padding) of the first 15 bytes of HMAC-SHA256 over {@code list + "\n" + memberId}. The service that sends notices
 * makes them with the same key.
 */
@Component
class UnsubscribeTokens {

    private static final int MIN_KEY_LENGTH = 32;
    private static final int MAC_BYTES = 15;

    private final byte[] key;

    UnsubscribeTokens(@Value("${opengov.unsubscribe-key}") String key) {
        if (key.length() < MIN_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "opengov.unsubscribe-key needs at least " + MIN_KEY_LENGTH + " characters");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the member whom this list's token was made for; empty when it was not made with our key. */
    Optional<String> memberOf(String list, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String memberId = token.substring(0, dot);
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] right = mac(list, memberId).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, right) ? Optional.of(memberId) : Optional.empty();
    }

    String mac(String list, String memberId) {
        byte[] whole = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(list + "\n" + memberId);
        return new Base32().encodeToString(Arrays.copyOf(whole, MAC_BYTES)).toLowerCase(Locale.ROOT);
    }
}
