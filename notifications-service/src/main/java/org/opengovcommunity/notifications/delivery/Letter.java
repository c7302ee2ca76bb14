package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.opengovcommunity.notifications.list.MailingList;

/**
 * A finished message, cut where each copy carries its recipient's token, so that a copy costs no work but writing it.
 *
 * @param occurredAt when the fact happened that it tells
 */
public record Letter(MailingList list, Instant occurredAt, List<byte[]> segments) {

    /** @param raw RFC 5322 bytes with the placeholder in place of the token */
    public static Letter of(MailingList list, Instant occurredAt, byte[] raw, String placeholder) {
        String[] pieces = new String(raw, ISO_8859_1).split(Pattern.quote(placeholder), -1);
        return new Letter(
                list,
                occurredAt,
                Arrays.stream(pieces).map(piece -> piece.getBytes(ISO_8859_1)).toList());
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
