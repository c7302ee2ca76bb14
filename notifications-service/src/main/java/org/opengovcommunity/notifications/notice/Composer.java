package org.opengovcommunity.notifications.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Encoded;

/**
 * Makes the RFC 5322 message of a notice: text and HTML alternatives, and the headers that RFC 2369, 2919, 3834 and 8058
 * ask of a list server.
 */
final class Composer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final Links links;

    Composer(Links links) {
        this.links = links;
    }

    /** The From header of a list's notices as people read it. */
    static String from(MailingList list) {
        return list.title() + " <" + list.address() + ">";
    }

    static String subject(MailingList list, Draft draft) {
        return "[" + list.name() + "] " + draft.subject();
    }

    byte[] compose(MailingList list, Draft draft, String messageId, String placeholder, Instant sentAt) {
        try {
            var message = new IdentifiedMessage(session, messageId);
            message.setSentDate(Date.from(sentAt));
            message.setFrom(phrase(list.address(), list.title()));
            message.setRecipient(MimeMessage.RecipientType.TO, phrase(list.address(), list.title()));
            message.setSubject(subject(list, draft), UTF_8);
            listHeaders(message, list, placeholder);
            message.setContent(alternatives(draft, placeholder));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("cannot compose " + messageId, e);
        }
    }

    private static MimeMultipart alternatives(Draft draft, String placeholder) throws MessagingException {
        var alternatives = new MimeMultipart(
                "alternative",
                part("text/plain; charset=utf-8", draft.text(), placeholder),
                part("text/html; charset=utf-8", draft.html(), placeholder));
        Invitation invitation = draft.invitation();
        if (invitation != null) {
            String type = "text/calendar; charset=utf-8; method=" + invitation.method();
            alternatives.addBodyPart(part(type, invitation.calendar(), placeholder));
        }
        return alternatives;
    }

    private void listHeaders(MimeMessage message, MailingList list, String placeholder) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        for (var field : ListHeaders.of(list, links, placeholder).entrySet()) {
            int nameLength = field.getKey().length() + 2;
            message.setHeader(field.getKey(), MimeUtility.fold(nameLength, field.getValue()));
        }
    }

    /** Quotes and encodes the name as a header needs it. */
    private static InternetAddress phrase(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, name, UTF_8);
    }

    private static MimeBodyPart part(String type, String text, String placeholder) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, Encoded.quotedPrintable(text, placeholder));
    }

    /** Keeps the Message-ID that the notice has. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
