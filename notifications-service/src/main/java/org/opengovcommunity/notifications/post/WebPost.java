package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.message.Composed;
import org.opengovcommunity.notifications.message.Mailbox;

/**
 * A post that was written on the web.
 *
 * @param key the same for the same post of the same author, however often it is sent
 * @param inReplyTo Message-ID with angle brackets; null for a new thread
 */
record WebPost(
        MailingList list,
        Mailbox author,
        String key,
        String subject,
        String text,
        @Nullable String inReplyTo) {

    private static final int ID_LENGTH = 32;

    String messageId() {
        return "<" + hash("web\n" + author.address() + "\n" + key) + "@" + list.host() + ">";
    }

    /** Follows from the author and the key, not from the bytes: they hold the time. */
    String id() {
        return hash(list.name() + "\n" + messageId() + "\nweb");
    }

    /** The message as the author's own program might have written it. */
    byte[] raw(Instant now) {
        return Composed.message(messageId(), now, message -> {
            message.setFrom(new InternetAddress(author.address(), author.name(), UTF_8.name()));
            message.setRecipients(MimeMessage.RecipientType.TO, list.address());
            message.setSubject(subject, UTF_8.name());
            message.setText(text, UTF_8.name());
            if (inReplyTo != null) {
                message.setHeader("In-Reply-To", inReplyTo);
                message.setHeader("References", inReplyTo);
            }
        });
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text.getBytes(UTF_8)).substring(0, ID_LENGTH);
    }
}
