package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.springframework.context.ApplicationContext;

/** Speaks SMTP word by word, rightly or wrongly. */
public final class MailClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    private MailClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** Connects to the receiver of this service, and says nothing. */
    public static MailClient connect(ApplicationContext service) {
        return connect(service.getBean(Receiver.class).port());
    }

    /** Connects to a server on this machine, and says nothing. */
    static MailClient connect(int port) {
        return connect(port, "127.0.0.1");
    }

    /** The same from another of this machine's own addresses, e.g. {@code 127.0.0.2}. */
    static MailClient connect(int port, String from) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
            socket.setSoTimeout(30_000);
            return new MailClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over one message and says what the server answered to it, or to the first word that it did not like. */
    public static String send(ApplicationContext service, String from, String to, byte[] message) {
        return send(service.getBean(Receiver.class).port(), from, to, message);
    }

    static String send(int port, String from, String to, byte[] message) {
        try (var client = connect(port)) {
            client.reply();
            for (String command :
                    new String[] {"EHLO client.test", "MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"}) {
                String reply = client.command(command);
                if (reply.charAt(0) > '3') {
                    return reply;
                }
            }
            return client.data(message);
        }
    }

    /** The same conversation, from now on in private. */
    MailClient secured(SSLContext context) {
        try {
            return new MailClient(context.getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String command(String line) {
        write((line + "\r\n").getBytes(ISO_8859_1));
        return reply();
    }

    /** What follows DATA: dots are stuffed, the end is written. */
    public String data(byte[] message) {
        String text = new String(message, ISO_8859_1);
        String stuffed = (text.startsWith(".") ? "." : "") + text.replace("\r\n.", "\r\n..");
        write((stuffed + (text.endsWith("\r\n") ? "" : "\r\n") + ".\r\n").getBytes(ISO_8859_1));
        return reply();
    }

    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line of the next reply; empty when the server has hung up. */
    public String reply() {
        return lines().getLast();
    }

    /** The next reply; an empty line when the server has hung up. */
    List<String> lines() {
        try {
            List<String> lines = new ArrayList<>();
            do {
                lines.add(Objects.requireNonNullElse(in.readLine(), ""));
            } while (lines.getLast().startsWith("-", 3));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
