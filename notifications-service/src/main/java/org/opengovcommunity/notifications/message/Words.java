package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/** What header fields say to people. */
public final class Words {

    /** What people do not read to its end. */
    private static final int LONGEST = 10_000;

    private Words() {}

    /** Encoded words (RFC 2047) decoded as far as they can be, in one harmless line. */
    public static String decoded(String whole) {
        String value = utf8(whole.substring(0, Math.min(whole.length(), LONGEST)));
        try {
            return line(MimeUtility.decodeText(value));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return line(value);
        }
    }

    /** What an unencoded field says (RFC 6532), whose bytes were read as ISO 8859-1: that is what it stays if it is no UTF-8. */
    static String utf8(String value) {
        if (value.chars().allMatch(sign -> sign < 0x80) || value.chars().anyMatch(sign -> sign > 0xFF)) {
            return value;
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return value;
        }
    }

    /** The time of a Date field; empty when it is none. */
    public static Optional<Instant> date(String value) {
        try {
            return Optional.of(new MailDateFormat().parse(value).toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String line(String text) {
        return String.valueOf(PlainText.line(text));
    }
}
