package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

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
    static Probe readiness(int port) {
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return () -> {
            // The old client: the newer one costs a second of processor time to load, while others want to start.
            var connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        };
    }
}
