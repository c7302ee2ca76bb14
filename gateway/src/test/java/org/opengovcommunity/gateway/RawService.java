package org.opengovcommunity.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that does not keep to HTTP: it is given each connection and does what it likes with it. */
public final class RawService {

    @FunctionalInterface
    public interface Behaviour {
        void meet(Socket connection) throws IOException;
    }

    public final AtomicInteger connections = new AtomicInteger();
    /** Kept, because a connection that is forgotten gets closed. */
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private volatile Behaviour behaviour = Socket::close;

    private RawService(ServerSocket socket) {
        this.socket = socket;
    }

    public static RawService start() {
        try {
            var service = new RawService(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(service::accept);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public void behaves(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    /** Reads the head of the request, sends this as it is, and hangs up. */
    public void sends(String bytes) {
        behaves(connection -> {
            try (connection) {
                readHead(connection);
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    /** Reads the head of the request, sends this and neither reads nor says anything more. */
    public void sendsAndHangs(String bytes) {
        behaves(connection -> {
            readHead(connection);
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** Returns what was read of it. */
    public static String readHead(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Answers as a service should, and hangs up. */
    public static void reply(Socket connection, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n";
        try (connection) {
            connection
                    .getOutputStream()
                    .write(head.formatted(status, body.length).getBytes(StandardCharsets.ISO_8859_1));
            connection.getOutputStream().write(body);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.incrementAndGet();
                open.add(connection);
                Thread.ofVirtual().start(() -> meet(connection));
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meet(Socket connection) {
        try {
            behaviour.meet(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
