package org.opengovcommunity.notifications.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Asks and waits for each answer: what is said, and whether the line is dropped in the middle, is made of the fuzzer's
 * bytes. Whatever is answered with 250 must have been stored as it was sent, and nothing else.
 */
final class FuzzedConversation {

    private static final List<String> COMMANDS = List.of(
            "EHLO c",
            "LHLO c",
            "HELO c",
            "MAIL FROM:<jo@example.org>",
            "MAIL FROM:<> SIZE=10 BODY=8BITMIME",
            "RCPT TO:<opengov-civ@lists.test>",
            "RCPT TO:<OPENGOV@lists.test>",
            "RCPT TO:<nobody@lists.test>",
            "DATA",
            "RSET",
            "NOOP",
            "VRFY x",
            "HELP",
            "STARTTLS",
            "AUTH PLAIN",
            "BDAT 3 LAST");
    private static final int LONG = 60;

    private final FuzzedServer server;
    private final byte[] script;
    private final boolean lmtp;
    private int at;

    FuzzedConversation(FuzzedServer server, byte[] script) {
        this.server = server;
        this.script = script;
        int mode = next();
        this.lmtp = (mode & 1) == 1;
        server.away((mode & 6) == 6);
    }

    void hold() throws IOException {
        try (var client = new FuzzedClient(server.port(lmtp))) {
            boolean open = !client.answer().isEmpty();
            while (open && at < script.length) {
                open = step(client);
            }
            if (open) {
                say(client, "NOOP");
                expect(client.answer(), "250 Ok");
                say(client, "QUIT");
                expect(client.answer(), "221");
                expect(client.answer(), "");
            }
        }
        server.awaitEnd();
        require(server.taken().isEmpty(), "taken without an answer");
    }

    /** @return whether the line still stands */
    private boolean step(FuzzedClient client) throws IOException {
        int choice = next();
        String command = choice < 192 ? COMMANDS.get(choice % COMMANDS.size()) : free(choice);
        say(client, command);
        String answer = client.answer();
        require(server.taken().isEmpty(), "taken without its content");
        return answer.startsWith("354") ? content(client) : !answer.isEmpty();
    }

    /** A line of the fuzzer's own, now and then much too long. */
    private String free(int choice) {
        String line = new String(some(choice % 64), ISO_8859_1).replaceAll("[\r\n]", "");
        return choice < 250 ? line : line.repeat(LONG);
    }

    private boolean content(FuzzedClient client) throws IOException {
        int kind = next();
        String text = new String(some(next()), ISO_8859_1).repeat(kind % 8 == 7 ? 1_000 : 1);
        String message = text.isEmpty() || text.endsWith("\r\n") ? text : text + "\r\n";
        String stuffed = (message.startsWith(".") ? "." : "") + message.replace("\r\n.", "\r\n..");
        if (kind > 200) {
            client.write(stuffed.getBytes(ISO_8859_1));
            return false;
        }
        client.write((stuffed + ".\r\n").getBytes(ISO_8859_1));
        // Whatever becomes of a message, with its end the transaction is over: then there is nobody to add a recipient
        // to.
        say(client, "RCPT TO:<opengov-civ@lists.test>");
        int stored = 0;
        int refused = 0;
        String answer = client.answer();
        for (; !answer.isEmpty() && !answer.startsWith("503"); answer = client.answer()) {
            stored += answer.startsWith("250") ? 1 : 0;
            refused += answer.startsWith("250") ? 0 : 1;
        }
        check(message.getBytes(ISO_8859_1), stored, refused);
        return !answer.isEmpty();
    }

    private void check(byte[] message, int stored, int refused) {
        List<ArrivedMail> taken = server.taken();
        require(stored + refused > 0, "no answer to a message");
        require(lmtp || stored + refused == 1, "several answers to a message");
        require((stored > 0) == !taken.isEmpty(), stored + " said to be stored, " + taken.size() + " stored");
        require(message.length <= FuzzedServer.LIMIT || stored == 0, "too large, but taken");
        require(
                taken.stream().allMatch(mail -> Arrays.equals(mail.raw(), message)),
                "not what was sent: " + new String(message, ISO_8859_1));
    }

    private static void say(FuzzedClient client, String line) throws IOException {
        client.write((line + "\r\n").getBytes(ISO_8859_1));
    }

    private static void expect(String answer, String start) {
        boolean right = start.isEmpty() ? answer.isEmpty() : answer.startsWith(start);
        require(right || answer.isEmpty(), "instead of %s: %s".formatted(start, answer));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message.substring(0, Math.min(message.length(), 500)));
        }
    }

    private int next() {
        return at < script.length ? script[at++] & 0xff : 0;
    }

    private byte[] some(int length) {
        int end = Math.min(script.length, at + length);
        byte[] bytes = Arrays.copyOfRange(script, at, end);
        at = end;
        return bytes;
    }
}
