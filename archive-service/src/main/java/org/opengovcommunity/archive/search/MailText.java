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

/** The readable text of a message: its decoded text parts, without markup, and the names of its attachments. */
final class MailText {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailText() {}

    static String of(byte[] raw) {
        try {
            var text = new StringBuilder();
            append(new MimeMessage(SESSION, new ByteArrayInputStream(raw)), text);
            return text.toString();
        } catch (MessagingException | IOException e) {
            // Mail from elsewhere may be malformed; then its bytes are all there is to search.
            return new String(raw, ISO_8859_1);
        }
    }

    private static void append(Part part, StringBuilder text) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            text.append(part.getFileName()).append('\n');
        }
        if (part.isMimeType("text/*")) {
            String content = String.valueOf(part.getContent());
            text.append(part.isMimeType("text/html") ? withoutMarkup(content) : content)
                    .append('\n');
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                append(parts.getBodyPart(i), text);
            }
        } else if (part.getContent() instanceof Part message) {
            append(message, text);
        }
    }

    private static String withoutMarkup(String html) {
        return html.replaceAll("(?is)<(style|script)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
