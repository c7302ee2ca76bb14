package org.opengovcommunity.notifications.list;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.opengovcommunity.defaults.settings.UnusableSetting;

/**
 * Tokens that let a recipient leave a list without signing in (RFC 8058), and tell whose copy bounced: {@code
 * memberId.mac}, the MAC being the first 15 bytes of HMAC-SHA256 over list, LF and member id, in lower-case base32.
 * Membership checks them with the same key.
 */
public final class UnsubscribeTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 15;
    private static final int SHORTEST_KEY = 32;

    /** Knows the key, and is copied for each token: to look for another one costs more than the token. */
    private final Mac prepared;

    private final Base32 base32 = new Base32();

    /** @param key at least 32 characters */
    public UnsubscribeTokens(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new UnusableSetting(
                    "OPENGOV_UNSUBSCRIBE_KEY must be set, to at least " + SHORTEST_KEY + " characters.",
                    "Give membership and notifications the same secret.");
        }
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(String list, String memberId) {
        byte[] mac = mac(list + "\n" + memberId);
        return memberId + "."
                + base32.encodeToString(Arrays.copyOf(mac, MAC_BYTES)).toLowerCase(Locale.ROOT);
    }

    /** The member that a token of this list stands for; empty when the token is not ours. */
    public Optional<String> member(String list, String token) {
        String member = token.substring(0, Math.max(0, token.lastIndexOf('.')));
        byte[] expected = token(list, member).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(member)
                : Optional.empty();
    }

    private byte[] mac(String text) {
        try {
            var mac = (Mac) prepared.clone();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
