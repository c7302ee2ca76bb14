package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out when, and how long an answer may take. */
class SmtpSocketTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final SmtpSockets sockets = new SmtpSockets(LIMIT);
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = sockets.createSocket();
            client.connect(listening.getLocalSocketAddress());
            server = listening.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        sockets.close();
    }

    @Test
    void whatIsSaidBeforeAnAnswerIsAwaitedIsOnePacket() throws IOException {
        say("MAIL\r\n");
        say("RCPT\r\n");
        assertThat(server.getInputStream().available()).isZero();

        server.getOutputStream().write('2');
        assertThat(client.getInputStream().read()).isEqualTo('2');

        assertThat(heard()).isEqualTo("MAIL\r\nRCPT\r\n");
    }

    @Test
    void whatIsLargeDoesNotWait() throws IOException {
        say("x".repeat(100_000));

        assertThat(server.getInputStream().readNBytes(100_000)).hasSize(100_000);
    }

    @Test
    void whoHangsUpHasSaidGoodbye() throws IOException {
        say("QUIT\r\n");
        client.close();

        assertThat(heard()).isEqualTo("QUIT\r\n");
        assertThat(server.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void anAnswerIsNotAwaitedWithoutEndThoughEachByteComesInTime() throws IOException {
        InputStream answers = client.getInputStream();

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> talk(() -> hear(answers)))
                .withMessage("the answer does not end");
    }

    @Test
    void aSessionMayTakeLongerThanAnAnswer() throws IOException {
        InputStream answers = client.getInputStream();

        talk(() -> {
            say("NOOP\r\n");
            hear(answers);
            assertThat(heard()).isEqualTo("NOOP\r\n");
        });
    }

    private interface Exchange {
        void go() throws IOException;
    }

    /** Twice as long as an answer may take. */
    private static void talk(Exchange exchange) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LIMIT.multipliedBy(2).toNanos()) {
            exchange.go();
        }
    }

    private void hear(InputStream answers) throws IOException {
        server.getOutputStream().write('2');
        assertThat(answers.readNBytes(1)).containsExactly('2');
    }

    private void say(String what) throws IOException {
        client.getOutputStream().write(what.getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    private String heard() throws IOException {
        byte[] packet = new byte[1_000];
        int length = server.getInputStream().read(packet);
        return new String(packet, 0, length, US_ASCII);
    }
}
