package org.opengovcommunity.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;

/** The sink as a mail client sees it: a benchmark is worth no more than its counter. */
class SmtpSinkTests {

    private final SmtpSink sink = SmtpSink.start(0, Script.ACCEPT);

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void countsEveryRecipientWithItsMessageId() throws MessagingException {
        String id = send("a@example.test", "b@example.test");

        assertThat(sink.acceptances())
                .extracting(Acceptance::recipient)
                .containsExactlyInAnyOrder("a@example.test", "b@example.test");
        assertThat(sink.acceptances()).extracting(Acceptance::messageId).containsOnly(id);
        assertThat(sink.count()).isEqualTo(2);
    }

    @Test
    void refusesWhatTheScriptSays() {
        sink.follow(new Script() {
            @Override
            public String recipient(String address) {
                return "550 5.1.1 Unknown";
            }
        });

        assertThatThrownBy(() -> send("a@example.test")).isInstanceOf(SendFailedException.class);
        assertThat(sink.count()).isZero();
    }

    @Test
    void hangsUpWhenTheScriptSays() {
        sink.follow(new Script() {
            @Override
            public boolean hangUp(String recipient) {
                return true;
            }
        });

        assertThatThrownBy(() -> send("a@example.test")).isInstanceOf(MessagingException.class);
        assertThat(sink.count()).isZero();
    }

    @Test
    void aDelayOfOneSessionDoesNotHoldUpAnother() throws Exception {
        sink.follow(new Script() {
            @Override
            public long delayMillis() {
                return 300;
            }
        });
        long start = System.nanoTime();
        var threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                try {
                    send("a@example.test");
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(sink.count()).isEqualTo(threads.length);
        assertThat(System.nanoTime() - start).isLessThan(threads.length * 300_000_000L);
    }

    private String send(String... recipients) throws MessagingException {
        var session = Session.getInstance(new Properties());
        var message = new MimeMessage(session);
        message.setText("body\n.\nafter a dot");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", sink.port(), null, null);
            Address[] addresses = InternetAddress.parse(String.join(",", recipients));
            transport.sendMessage(message, addresses);
        }
        return message.getMessageID();
    }
}
