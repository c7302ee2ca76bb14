package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out when. */
class SmtpSocketTests {

    private final SmtpSockets sockets = new SmtpSockets(Duration.ofSeconds(2));
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
