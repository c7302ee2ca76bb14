package org.opengovcommunity.notifications.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes one SMTP session: reads so many lines before it answers, and remembers them. */
final class ScriptedServer implements AutoCloseable {

    private static final int SILENCE_MILLIS = 100;

    /**
     * @param lines read before the answer; 0 reads up to the dot that ends a message
     * @param answer one line for each of them
     */
    record Step(int lines, String answer) {}

    /** Hangs up, so that the client sees it at once, whatever it was about to say. */
    static final Step RESET = new Step(-1, "");

    private final ServerSocket server;
    private final CompletableFuture<Socket> session;
    private final List<String> heard = new ArrayList<>();

    /** What came in more lines than the step asked for. */
    private volatile int early;

    ScriptedServer(List<Step> steps) {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        session = CompletableFuture.supplyAsync(() -> serve(steps));
    }

    int port() {
        return server.getLocalPort();
    }

    /** All lines of the client, after all steps are done. */
    List<String> heard() {
        session.join();
        return heard;
    }

    /** How often the client said more than was to be answered, after all steps are done. */
    int early() {
        session.join();
        return early;
    }

    private Socket serve(List<Step> steps) {
        try {
            Socket client = server.accept();
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            say(client, "220 ready");
            client.setSoTimeout(5_000);
            for (Step step : steps) {
                if (step.equals(RESET)) {
                    client.setSoLinger(true, 0);
                    client.close();
                    return client;
                }
                read(lines, step.lines());
                if (step.lines() > 0 && goesOn(client, lines)) {
                    early++;
                }
                say(client, step.answer());
            }
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines, int count) throws IOException {
        String line = "";
        for (int i = 0; count == 0 ? !".".equals(line) : i < count; i++) {
            line = lines.readLine();
            heard.add(line);
        }
    }

    private static boolean goesOn(Socket client, BufferedReader lines) throws IOException {
        int patience = client.getSoTimeout();
        client.setSoTimeout(SILENCE_MILLIS);
        try {
            lines.mark(1);
            lines.read();
            lines.reset();
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } finally {
            client.setSoTimeout(patience);
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
    }

    /** Not before the client has hung up. */
    @Override
    public void close() throws IOException {
        server.close();
        session.join().close();
    }
}
