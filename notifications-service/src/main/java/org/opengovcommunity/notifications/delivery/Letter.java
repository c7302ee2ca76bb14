package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finished message, cut where each copy carries its recipient's token, so that a copy costs no work but writing it.
 *
 * @param returnPath with the placeholder in place of the token
 * @param international whether its header is beyond ASCII, so that it is only for servers that say they take such (RFC
 *     6531, section 3.4)
 * @param occurredAt when the fact happened that it tells
 * @param traceparent W3C trace context of the request that caused it
 */
public record Letter(
        String placeholder,
        String returnPath,
        List<byte[]> segments,
        boolean international,
        Instant occurredAt,
        @Nullable String traceparent) {

    private static final int MOST_ASCII = 127;

    /** @param raw RFC 5322 bytes with the placeholder in place of the token */
    public static Letter of(
            byte[] raw, String placeholder, String returnPath, Instant occurredAt, @Nullable String traceparent) {
        String message = new String(raw, ISO_8859_1);
        String[] pieces = message.split(Pattern.quote(placeholder), -1);
        List<byte[]> segments =
                Arrays.stream(pieces).map(piece -> piece.getBytes(ISO_8859_1)).toList();
        return new Letter(placeholder, returnPath, segments, isInternational(message), occurredAt, traceparent);
    }

    private static boolean isInternational(String message) {
        int body = message.indexOf("\r\n\r\n");
        return message.chars().limit(body < 0 ? message.length() : body).anyMatch(one -> one > MOST_ASCII);
    }

    /** The message with the placeholder in it. */
    public byte[] raw() {
        var out = new ByteArrayOutputStream();
        try {
            writeTo(out, placeholder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether no copy differs from another. */
    boolean sameForAll() {
        return segments.size() == 1 && !returnPath.contains(placeholder);
    }

    /** Where a bounce of the copy of the recipient with this token goes (VERP). */
    String returnPath(String token) {
        return returnPath.replace(placeholder, token);
    }

    /** Writes the copy of the recipient with this token. */
    void writeTo(OutputStream out, String token) throws IOException {
        byte[] insert = token.getBytes(US_ASCII);
        out.write(segments.getFirst());
        for (byte[] segment : segments.subList(1, segments.size())) {
            out.write(insert);
            out.write(segment);
        }
    }
}
