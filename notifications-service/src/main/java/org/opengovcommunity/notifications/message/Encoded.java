package org.opengovcommunity.notifications.message;

import jakarta.mail.MessagingException;
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

    public static byte[] quotedPrintable(String text, String placeholder) {
        var out = new ByteArrayOutputStream();
        try {
            String[] pieces = text.replaceAll("\\R", "\r\n").split(Pattern.quote(placeholder), -1);
            encode(pieces[0], out);
            for (int i = 1; i < pieces.length; i++) {
                out.write(SOFT_BREAK);
                out.write(placeholder.getBytes(StandardCharsets.US_ASCII));
                out.write(SOFT_BREAK);
                encode(pieces[i], out);
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream();
        try {
            encode(text.replaceAll("\\R", "\r\n"), out);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void encode(String piece, ByteArrayOutputStream out) throws IOException, MessagingException {
        var encoder = MimeUtility.encode(out, "quoted-printable");
        encoder.write(piece.getBytes(StandardCharsets.UTF_8));
        encoder.flush();
    }
}
