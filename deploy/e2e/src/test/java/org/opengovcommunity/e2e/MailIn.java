package org.opengovcommunity.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.opengovcommunity.bench.stack.LocalStack;

/** Mail from outside to the list for everybody. */
public final class MailIn {

    private static final String LIST = "opengov-civ@lists.test";

    private MailIn() {}

    /** @return the message as it was sent */
    public static byte[] send(LocalStack stack, String from, String subject) throws MessagingException, IOException {
        var properties = new Properties();
        properties.put("mail.smtp.from", from);
        var session = Session.getInstance(properties);
        var message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, LIST);
        message.setSubject(subject);
        message.setText("Which data comes first?\r\n", UTF_8.name());
        message.saveChanges();
        try (Transport smtp = session.getTransport("smtp")) {
            smtp.connect("127.0.0.1", stack.port("MAILIN"), null, null);
            smtp.sendMessage(message, new InternetAddress[] {new InternetAddress(LIST)});
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
