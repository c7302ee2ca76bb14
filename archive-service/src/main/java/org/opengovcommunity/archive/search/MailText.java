package org.opengovcommunity.archive.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.opengovcommunity.defaults.mail.MailLimits;

/** The readable text of a message: its decoded text parts, without markup, and the names of its attachments. */
final class MailText {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Somebody who nests deeper wants to keep us busy: each level is read once more. */
    private static final int DEEPEST = 20;

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    private MailText() {}

    static String of(byte[] raw) {
        try {
            var text = new StringBuilder();
            append(new MimeMessage(SESSION, new ByteArrayInputStream(raw)), text, 0);
            return text.toString();
        } catch (MessagingException | IOException | RuntimeException e) {
            // Mail from elsewhere may be malformed; then its bytes are all there is to search.
            return new String(raw, ISO_8859_1);
        }
    }

    private static void append(Part part, StringBuilder text, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || part.isMimeType("multipart/*") && !MailLimits.hasFewParts(part)) {
            throw new MessagingException("too many parts");
        }
        if (part.getFileName() != null) {
            text.append(part.getFileName()).append('\n');
        }
        if (part.isMimeType("text/*")) {
            String content = String.valueOf(part.getContent());
            text.append(part.isMimeType("text/html") ? html(content) : content).append('\n');
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                append(parts.getBodyPart(i), text, depth + 1);
            }
        } else if (part.getContent() instanceof Part message) {
            append(message, text, depth + 1);
        }
    }

    /** Of what is very long the words are found, whatever is between its tags. */
    private static String html(String content) {
        return content.length() > MailLimits.LONGEST_HTML
                ? TAG.matcher(content).replaceAll(" ")
                : MailLimits.html(content).text();
    }
}
