package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;

/** A client that knows what an answer looks like, and takes it well when the server hangs up. */
final class FuzzedClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern LINE = Pattern.compile("[2-5][0-5]\\d([ -][^\\r\\n]*)?");

    private final Socket socket;
    private final BufferedReader in;

    FuzzedClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException hungUp) {
            // Then there is no answer either.
        }
    }

    /** Says that no more will come. */
    void end() throws IOException {
        try {
            socket.shutdownOutput();
        } catch (SocketException hungUp) {
            // It knows.
        }
    }

    /** The last line of the next answer; empty when the server has hung up. */
    String answer() throws IOException {
        String line = line();
        String first = line;
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line();
            if (!line.isEmpty() && !line.startsWith(first.substring(0, 3))) {
                throw new AssertionError("an answer of two minds: " + first + " / " + line);
            }
        }
        return line;
    }

    private String line() throws IOException {
        String line;
        try {
            line = in.readLine();
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("no answer", silence);
        } catch (SocketException hungUp) {
            return "";
        }
        if (line == null) {
            return "";
        }
        if (!LINE.matcher(line).matches() || line.startsWith("421 4.3.0")) {
            throw new AssertionError("not an answer: " + line);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
