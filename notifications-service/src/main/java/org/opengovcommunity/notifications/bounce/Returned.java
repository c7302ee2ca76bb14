package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A message that came back, before anybody has looked into it.
 *
 * @param id the same for the same message, so that one that is handed over again is known
 * @param list whose return path it came to
 * @param token that the return path carried
 * @param raw its first bytes; what a report says comes before the message that it returns
 */
record Returned(String id, String list, String token, Instant arrivedAt, byte[] raw) {

    private static final int MOST_BYTES = 32 * 1024;
    private static final int ID_LENGTH = 32;

    static Returned of(String list, String token, byte[] raw, Instant now) {
        var digest = DigestUtils.getSha256Digest();
        digest.update((list + "\n" + token + "\n").getBytes(UTF_8));
        String id = HexFormat.of().formatHex(digest.digest(raw)).substring(0, ID_LENGTH);
        return new Returned(id, list, token, now, beginning(raw));
    }

    /** As much of a report as is read. */
    static byte[] beginning(byte[] raw) {
        return raw.length > MOST_BYTES ? Arrays.copyOf(raw, MOST_BYTES) : raw;
    }
}
