package org.opengovcommunity.membership;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server on a free port, and what it has got. */
public final class Mailbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Running {
        static final GreenMail SERVER = start();

        private static GreenMail start() {
            var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
            return server;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + Running.SERVER.getSmtp().getPort())
                .applyTo(context);
    }

    /** What has come for an address so far, oldest first. */
    public static List<MimeMessage> messagesTo(String address) {
        return Arrays.stream(Running.SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** Waits for the message after the first {@code seen} ones. */
    public static MimeMessage nextTo(String address, int seen) {
        await().until(() -> messagesTo(address).size() > seen);
        return messagesTo(address).get(seen);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getRecipients(RecipientType.TO)).contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
