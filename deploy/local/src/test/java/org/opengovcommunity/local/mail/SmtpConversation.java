package org.opengovcommunity.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Speaks SMTP word by word, so that a test decides every byte on the wire. */
final class SmtpConversation implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    SmtpConversation(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        out = socket.getOutputStream();
        expect("220");
        say("EHLO test", "250");
    }

    void send(String from, String message, String... recipients) throws IOException {
        say("MAIL FROM:<" + from + ">", "250");
        for (String recipient : recipients) {
            say("RCPT TO:<" + recipient + ">", "250");
        }
        say("DATA", "354");
        String stuffed = message.replace("\r\n.", "\r\n..");
        say(stuffed + ".", "250");
    }

    void say(String line, String expected) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        expect(expected);
    }

    private void expect(String code) throws IOException {
        String line;
        do {
            line = in.readLine();
            assertThat(line).startsWith(code);
        } while (line.charAt(3) == '-');
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
