package org.opengovcommunity.notifications.digest;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;

/** Makes the RFC 5322 message of a digest, with the headers of the list. Answers go to the list. */
final class DigestComposer {

    private static final String UTF_8 = "UTF-8";

    private final Session session = Session.getInstance(new Properties());
    private final Links links;

    DigestComposer(Links links) {
        this.links = links;
    }

    /** The From header as people read it. */
    static String from(MailingList list) {
        return list.title() + " <" + list.address("request") + ">";
    }

    static String subject(MailingList list, Digest digest) {
        return "[" + list.name() + "] " + digest.title();
    }

    byte[] compose(
            MailingList list,
            Digest digest,
            DigestFormat format,
            String messageId,
            String placeholder,
            Instant sentAt) {
        try {
            var message = new IdentifiedMessage(session, messageId);
            message.setSentDate(Date.from(sentAt));
            message.setFrom(new InternetAddress(list.address("request"), list.title(), UTF_8));
            var toAll = new InternetAddress(list.address(), list.title(), UTF_8);
            message.setRecipient(MimeMessage.RecipientType.TO, toAll);
            message.setReplyTo(new Address[] {toAll});
            message.setSubject(subject(list, digest), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Precedence", "bulk");
            for (var field : ListHeaders.of(list, links, placeholder).entrySet()) {
                String folded = MimeUtility.fold(field.getKey().length() + 2, field.getValue());
                message.setHeader(field.getKey(), folded);
            }
            DigestBody.fill(message, digest, format, placeholder);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("cannot compose " + messageId, e);
        }
    }

    /** Keeps the Message-ID that the mailing has. */
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
