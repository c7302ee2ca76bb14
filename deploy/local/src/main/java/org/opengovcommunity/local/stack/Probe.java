package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a part is ready to serve. */
@FunctionalInterface
interface Probe {

    int TIMEOUT_MILLIS = 2_000;

    boolean ready() throws IOException, InterruptedException;

    /** The answer now; a part that cannot be reached is not ready. */
    default boolean readyNow() throws InterruptedException {
        try {
            return ready();
        } catch (IOException unreachable) {
            return false;
        }
    }

    /** Ready when something listens on the port of this machine. */
    static Probe listening(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            }
        };
    }

    /** Ready when the service says so itself. */
    static Probe readiness(HttpClient http, int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                .build();
        return () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
