package org.opengovcommunity.notifications.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.ListHeaders;
import org.opengovcommunity.notifications.message.Composed;
import org.opengovcommunity.notifications.message.Encoded;

/**
 * Makes the RFC 5322 message of a notice: text and HTML alternatives, and the headers that RFC 2369, 2919, 3834 and 8058
 * ask of a list server.
 */
final class Composer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

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

    byte[] compose(MailingList list, Draft draft, String id, String messageId, String placeholder, Instant sentAt) {
        return Composed.message(messageId, sentAt, message -> {
            message.setFrom(phrase(list.address(), list.title()));
            message.setRecipient(MimeMessage.RecipientType.TO, phrase(list.address(), list.title()));
            message.setSubject(subject(list, draft), UTF_8);
            ListHeaders.into(message, list, links, placeholder);
            message.setHeader("Archived-At", "<" + links.message(list, id) + ">");
            message.setContent(alternatives(draft, placeholder));
        });
    }

    private static MimeMultipart alternatives(Draft draft, String placeholder) throws MessagingException {
        var alternatives = new MimeMultipart(
                "alternative",
                Encoded.part("text/plain; charset=utf-8", draft.text(), placeholder),
                Encoded.part("text/html; charset=utf-8", draft.html(), placeholder));
        Invitation invitation = draft.invitation();
        if (invitation != null) {
            String type = "text/calendar; charset=utf-8; method=" + invitation.method();
            alternatives.addBodyPart(Encoded.part(type, invitation.calendar(), placeholder));
        }
        return alternatives;
    }

    /** Quotes and encodes the name as a header needs it. */
    private static InternetAddress phrase(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, name, UTF_8);
    }
}
