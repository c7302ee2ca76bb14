package org.opengovcommunity.notifications.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.mail.MailLimits;

/**
 * What a message says, as plain text. Any bytes give an answer; parts that are no text are named in their place.
 */
public final class Body {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 8;

    private Body() {}

    /** The text of a message, lines ended by LF; of alternatives the plain one. */
    public static String text(byte[] message) {
        var text = new StringBuilder();
        try {
            append(new MimeMessage(SESSION, new ByteArrayInputStream(message)), text, 0);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // What could be read until there is what there is.
        }
        return PlainText.paragraphs(text.toString().replaceAll("\\r\\n?", "\n"));
    }

    private static void append(Part part, StringBuilder text, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && MailLimits.hasFewParts(part)) {
            var parts = new MimeMultipart(
                    new ByteArrayDataSource(part.getInputStream().readAllBytes(), part.getContentType()));
            if (part.isMimeType("multipart/alternative")) {
                append(preferred(parts), text, depth + 1);
            } else {
                for (int index = 0; index < parts.getCount(); index++) {
                    append(parts.getBodyPart(index), text, depth + 1);
                }
            }
        } else if (part.isMimeType("text/*") && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) {
            String content = new String(part.getInputStream().readAllBytes(), charset(part));
            text.append(part.isMimeType("text/html") ? html(content) : content);
            text.append('\n');
        } else {
            text.append("[").append(name(part)).append("]\n");
        }
    }

    private static String html(String content) {
        return MailLimits.html(content.substring(0, Math.min(content.length(), MailLimits.LONGEST_HTML)))
                .wholeText();
    }

    private static Part preferred(Multipart parts) throws MessagingException {
        for (int index = 0; index < parts.getCount(); index++) {
            if (parts.getBodyPart(index).isMimeType("text/plain")) {
                return parts.getBodyPart(index);
            }
        }
        return parts.getBodyPart(parts.getCount() - 1);
    }

    private static Charset charset(Part part) {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | RuntimeException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            String type = new ContentType(part.getContentType()).getBaseType();
            return name == null ? type : Words.decoded(name) + ", " + type;
        } catch (MessagingException | RuntimeException unreadable) {
            return "an attachment";
        }
    }
}
