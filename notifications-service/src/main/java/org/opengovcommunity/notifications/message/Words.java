package org.opengovcommunity.notifications.message;

import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
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
        String value = whole.substring(0, Math.min(whole.length(), LONGEST));
        try {
            return line(MimeUtility.decodeText(value));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return line(value);
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
