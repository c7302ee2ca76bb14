package org.opengovcommunity.bench.sink;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SMTP session (RFC 5321) as a state machine over the bytes that arrive; pipelining (RFC 2920) comes for free. */
final class SinkConnection {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*(<[^>]*>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("<([^>]*)>");
    private static final int HEADER_BYTES = 4096;

    private final int number;
    private final Supplier<Script> script;
    private final Consumer<Acceptance> accepted;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
    private final List<String> recipients = new ArrayList<>();
    private String client = "";
    private String returnPath = "";
    private boolean data;
    private boolean closing;
    private long answerAtNanos;

    SinkConnection(int number, Supplier<Script> script, Consumer<Acceptance> accepted) {
        this.number = number;
        this.script = script;
        this.accepted = accepted;
    }

    /** Takes what arrived and answers into the given buffer; false ends the session after the answer is written. */
    boolean receive(ByteBuffer input, ByteBuffer answer) {
        while (input.hasRemaining() && !closing) {
            byte next = input.get();
            if (next != '\n') {
                line.write(next);
                continue;
            }
            byte[] complete = line.toByteArray();
            line.reset();
            handle(complete, answer);
        }
        return !closing;
    }

    /** {@link System#nanoTime()} before which the answer shall not be written. */
    long answerAtNanos() {
        return answerAtNanos;
    }

    private void handle(byte[] bytes, ByteBuffer answer) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        if (!data) {
            command(new String(bytes, 0, length, StandardCharsets.UTF_8), answer);
        } else if (length == 1 && bytes[0] == '.') {
            endOfData(answer);
        } else if (headers.size() < HEADER_BYTES) {
            headers.write(bytes, 0, length);
            headers.write('\n');
        }
    }

    private void command(String command, ByteBuffer answer) {
        String verb = command.length() < 4 ? command : command.substring(0, 4).toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> {
                client = command.substring(verb.length()).strip();
                say(answer, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
            }
            case "MAIL" -> {
                reset();
                returnPath = path(command);
                say(answer, "250 2.1.0 Ok");
            }
            case "RCPT" -> recipient(path(command), answer);
            case "DATA" -> {
                data = !recipients.isEmpty();
                say(answer, data ? "354 Go on" : "503 5.5.1 No recipients");
            }
            case "QUIT" -> {
                closing = true;
                say(answer, "221 2.0.0 Bye");
            }
            case "RSET" -> {
                reset();
                say(answer, "250 2.0.0 Ok");
            }
            default -> say(answer, "250 2.0.0 Ok");
        }
    }

    private void recipient(String address, ByteBuffer answer) {
        @Nullable String refusal = script.get().recipient(address);
        if (refusal == null) {
            recipients.add(address);
        }
        say(answer, refusal == null ? "250 2.1.5 Ok" : refusal);
    }

    private void endOfData(ByteBuffer answer) {
        data = false;
        String first = recipients.getFirst();
        if (script.get().hangUp(first)) {
            closing = true;
            return;
        }
        @Nullable String refusal = script.get().message(first);
        say(answer, refusal == null ? "250 2.0.0 Ok" : refusal);
        answerAtNanos = System.nanoTime() + script.get().delayMillis() * 1_000_000;
        if (refusal == null) {
            var id = MESSAGE_ID.matcher(headers.toString(StandardCharsets.UTF_8));
            @Nullable String messageId = id.find() ? id.group(1) : null;
            long now = System.nanoTime();
            recipients.forEach(recipient ->
                    accepted.accept(new Acceptance(recipient, returnPath, messageId, client, number, now)));
        }
        reset();
    }

    private void reset() {
        recipients.clear();
        headers.reset();
    }

    private static String path(String command) {
        var path = PATH.matcher(command);
        return path.find() ? path.group(1) : "";
    }

    private static void say(ByteBuffer answer, String text) {
        answer.put((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
