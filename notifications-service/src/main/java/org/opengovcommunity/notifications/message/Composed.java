package org.opengovcommunity.notifications.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A message that is written here. */
public final class Composed {

    private static final Session SESSION = Session.getInstance(new Properties());

    private Composed() {}

    /** Puts everything but Message-ID and Date into a message. */
    public interface Filling {
        void fill(MimeMessage message) throws MessagingException, IOException;
    }

    /**
     * @param messageId with angle brackets
     * @return RFC 5322 bytes
     * @throws IllegalStateException when the filling fails
     */
    public static byte[] message(String messageId, Instant sentAt, Filling filling) {
        try {
            var message = new Identified(messageId);
            message.setSentDate(Date.from(sentAt));
            filling.fill(message);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("cannot compose " + messageId, e);
        }
    }

    /** Makes no Message-ID up, which would ask the network for the name of this machine. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        Identified(String messageId) {
            super(SESSION);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
