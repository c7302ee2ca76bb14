package org.opengovcommunity.local.mail.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The readable parts of a message. Attachments are named, not shown. */
final class MessageContent {

    private final List<String> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    static MessageContent of(byte[] raw) {
        var content = new MessageContent();
        try {
            content.read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException | IOException damaged) {
            content.text = new String(raw, StandardCharsets.UTF_8);
        }
        return content;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String html() {
        return html;
    }

    List<String> attachments() {
        return List.copyOf(attachments);
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(part.getFileName() == null ? part.getContentType() : part.getFileName());
        } else if (text == null && part.isMimeType("text/plain")) {
            text = part.getContent().toString();
        } else if (html == null && part.isMimeType("text/html")) {
            html = part.getContent().toString();
        } else {
            attachments.add(part.getContentType());
        }
    }
}
