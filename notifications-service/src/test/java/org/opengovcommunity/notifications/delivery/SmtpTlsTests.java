package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.notifications.SelfSigned;
import org.opengovcommunity.notifications.delivery.EnvelopeTransport.Envelope;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** To a mail server that talks to those only who speak in private and sign in. */
class SmtpTlsTests {

    private static final String MESSAGE = "Subject: a\r\n\r\nb\r\n";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final SmtpSockets sockets = new SmtpSockets(Duration.ofSeconds(5));
    private SSLContext tls;
    private SMTPServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        tls = SelfSigned.context(folder);
        server = SMTPServer.port(0)
                .startTlsSocketFactory(tls)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!"lists".equals(user) || !"secret".equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, data) -> taken.add(new String(data, US_ASCII)))
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        sockets.close();
    }

    @Test
    void whoSignsInIsServed() throws Exception {
        assertThat(send("secret", tls)).containsExactly(new Reply.Accepted());
        assertThat(taken).containsExactly(MESSAGE);
    }

    @Test
    void whoSignsInWithAnotherPasswordIsNot() {
        assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> send("guess", tls));
        assertThat(taken).isEmpty();
    }

    @Test
    void aServerThatCannotProveItsNameIsToldNothing() {
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send("secret", null))
                .withMessageContaining("TLS");
        assertThat(taken).isEmpty();
    }

    private List<Reply> send(String password, @Nullable SSLContext trusted) throws MessagingException, IOException {
        var settings = new SmtpSettings(
                "localhost",
                server.getPortAllocated(),
                "test",
                true,
                "lists",
                password,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        Properties properties = settings.properties(sockets);
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory());
        }
        try (var transport = new EnvelopeTransport(Session.getInstance(properties))) {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            var envelope =
                    new Envelope("list@lists.test", BatchFixture.roster(1).recipients(), false);
            return transport.send(envelope, out -> out.write(MESSAGE.getBytes(US_ASCII)));
        }
    }
}
