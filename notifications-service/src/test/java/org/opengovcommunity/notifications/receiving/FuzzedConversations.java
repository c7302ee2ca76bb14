package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the fuzzer calls, in a process of its own: clients that say what it makes up, and a good one behind them. */
public final class FuzzedConversations {

    private static final String END = "\r\n.\r\n";
    private static final List<String> GOOD = List.of(
            "EHLO good.test", "MAIL FROM:<jo@example.org>", "RCPT TO:<opengov-civ@lists.test>", "DATA", "x\r\n.");

    private static final FuzzedServer SERVER;

    static {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        SERVER = new FuzzedServer();
    }

    private FuzzedConversations() {}

    /** Found by its name. Whatever it throws is a bug. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        flood(input, false);
        flood(input, true);
        new FuzzedConversation(SERVER, input).hold();
        takesAGoodMessage();
    }

    /** Everything at once, without waiting for answers: what is taken is told, and has come to its end. */
    private static void flood(byte[] input, boolean lmtp) throws IOException {
        int told = 0;
        try (var client = new FuzzedClient(SERVER.port(lmtp))) {
            client.write(input);
            client.end();
            for (String answer = client.answer(); !answer.isEmpty(); answer = client.answer()) {
                told += answer.endsWith(" stored") ? 1 : 0;
            }
        }
        SERVER.awaitEnd();
        long taken = SERVER.taken().stream().distinct().count();
        int ends = ends(new String(input, ISO_8859_1));
        if (taken > ends) {
            throw new AssertionError(taken + " messages taken of " + ends + " that have an end");
        }
        if (told > 0 && taken == 0) {
            throw new AssertionError(told + " messages said to be stored that are not");
        }
    }

    private static int ends(String text) {
        int count = 0;
        for (int at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) {
            count++;
        }
        return count;
    }

    private static void takesAGoodMessage() throws IOException {
        SERVER.away(false);
        try (var client = new FuzzedClient(SERVER.port(false))) {
            String answer = client.answer();
            for (String line : GOOD) {
                client.write((line + "\r\n").getBytes(ISO_8859_1));
                answer = client.answer();
            }
            if (!answer.startsWith("250") || SERVER.taken().size() != 1) {
                throw new AssertionError("a good message is not taken: " + answer);
            }
        }
        SERVER.awaitEnd();
    }
}
