package org.opengovcommunity.membership.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.opengovcommunity.defaults.settings.UnusableSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tokens that need no store, since they follow from what they are for: {@code {subject}.{mac}}, where mac is the lower-case
 * base32 (RFC 4648, without padding) of the first 15 bytes of HMAC-SHA256 over {@code purpose + "\n" + subject}. For the
 * links that leave a list the purpose is the list's name and the subject the member's id; the service that sends notices
 * makes those with the same key.
 */
@Component
public class SignedTokens {

    private static final int MIN_KEY_LENGTH = 32;
    private static final int MAC_BYTES = 15;

    private final byte[] key;

    SignedTokens(@Value("${opengov.unsubscribe-key}") String key) {
        if (key.length() < MIN_KEY_LENGTH) {
            throw new UnusableSetting(
                    "OPENGOV_UNSUBSCRIBE_KEY must be set, to at least " + MIN_KEY_LENGTH + " characters.",
                    "Give membership and notifications the same secret.");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    public String token(String purpose, String subject) {
        return subject + "." + mac(purpose, subject);
    }

    /** Whom this token was made for; empty when it was not made for this purpose with our key. */
    public Optional<String> subject(String purpose, String token) {
        return claimedSubject(token).filter(subject -> isEqual(token, token(purpose, subject)));
    }

    /** Whom the token says it was made for, which proves nothing. */
    public static Optional<String> claimedSubject(String token) {
        int dot = token.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(token.substring(0, dot));
    }

    private static boolean isEqual(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String purpose, String subject) {
        byte[] whole = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(purpose + "\n" + subject);
        return new Base32().encodeToString(Arrays.copyOf(whole, MAC_BYTES)).toLowerCase(Locale.ROOT);
    }
}
