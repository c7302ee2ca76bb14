package org.opengovcommunity.notifications.digest;

import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Composed;

/** Makes the RFC 5322 message of a digest, with the headers of the list. Answers go to the list. */
final class DigestComposer {

    private static final String UTF_8 = "UTF-8";

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
        return Composed.message(messageId, sentAt, message -> {
            message.setFrom(new InternetAddress(list.address("request"), list.title(), UTF_8));
            var toAll = new InternetAddress(list.address(), list.title(), UTF_8);
            message.setRecipient(MimeMessage.RecipientType.TO, toAll);
            message.setReplyTo(new Address[] {toAll});
            message.setSubject(subject(list, digest), UTF_8);
            ListHeaders.into(message, list, links, placeholder);
            DigestBody.fill(message, digest, format, placeholder);
        });
    }
}
