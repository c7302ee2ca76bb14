package org.opengovcommunity.notifications.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text as quoted-printable (RFC 2045, section 6.7) in which the placeholder stands on encoded lines of its own between
 * soft line breaks: no encoding touches it, and a token in its place keeps the lines short.
 */
public final class Encoded {

    private static final byte[] SOFT_BREAK = "=\r\n".getBytes(StandardCharsets.US_ASCII);

    private Encoded() {}

    /** @param type of a text, as its Content-Type header says it */
    public static MimeBodyPart part(String type, String text, String placeholder) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, quotedPrintable(text, placeholder));
    }

    public static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream();
        encode(text.replaceAll("\\R", "\r\n"), out);
        return out.toByteArray();
    }

    private static byte[] quotedPrintable(String text, String placeholder) {
        var out = new ByteArrayOutputStream();
        String[] pieces = text.replaceAll("\\R", "\r\n").split(Pattern.quote(placeholder), -1);
        encode(pieces[0], out);
        for (int i = 1; i < pieces.length; i++) {
            out.writeBytes(SOFT_BREAK);
            out.writeBytes(placeholder.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(SOFT_BREAK);
            encode(pieces[i], out);
        }
        return out.toByteArray();
    }

    private static void encode(String piece, ByteArrayOutputStream out) {
        try {
            var encoder = MimeUtility.encode(out, "quoted-printable");
            encoder.write(piece.getBytes(StandardCharsets.UTF_8));
            encoder.flush();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
