package org.opengovcommunity.notifications.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengovcommunity.notifications.message.Headers;

/**
 * Cuts a piece of an mbox file into messages. A message begins behind a line {@code From SENDER DATE}, SENDER being an
 * address or a dash, that a header field follows; so a sentence that begins with "From" does not end one. Where a
 * Content-Length leads to the end of the message it counts (mboxcl2), and quoted From lines stay as they are; else one
 * {@code >} is taken off each (mboxo, mboxrd).
 */
final class Splitter {

    /** So that a piece takes seconds, and its events, however small each is, lie in one document of at most 16 MB. */
    static final int MOST_MESSAGES = 2_000;

    private static final Pattern FROM = Pattern.compile("From (\\S+)(?:\\s.*)?");
    private static final Pattern DATE = Pattern.compile(
            ".* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\\d{1,2} +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b.*");
    private static final Pattern FIELD = Pattern.compile("(?:[!-9;-~]+[ \\t]*:|>From ).*");
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(?=>*From )");
    private static final int LONGEST_LINE = 1_000;

    /**
     * @param offset of its From line in the piece
     * @param envelopeSender empty when it is not said
     * @param raw its bytes
     */
    record Piece(int offset, String envelopeSender, byte[] raw) {}

    /** @param consumed so many bytes are in messages that are whole, and not too many; what follows belongs to the next piece */
    record Split(List<Piece> pieces, int consumed) {}

    private Splitter() {}

    /**
     * @param from where the first message begins
     * @param last nothing follows this piece in the file
     */
    static Split split(byte[] bytes, int from, boolean last) {
        List<Piece> pieces = new ArrayList<>();
        int start = skipBlank(bytes, from == 0 ? mark(bytes) : from);
        int consumed = from;
        while (start < bytes.length && pieces.size() < MOST_MESSAGES) {
            int head = isSeparator(bytes, start) ? lineEnd(bytes, start) : start;
            OptionalInt counted = byContentLength(bytes, head, last);
            int end = counted.orElseGet(() -> nextSeparator(bytes, head));
            if (end == bytes.length && !last) {
                return new Split(pieces, consumed);
            }
            byte[] raw = Arrays.copyOfRange(bytes, head, withoutEmptyLine(bytes, head, end));
            pieces.add(new Piece(start, sender(bytes, start, head), counted.isPresent() ? raw : unquoted(raw)));
            start = skipBlank(bytes, end);
            consumed = start;
        }
        return new Split(pieces, start);
    }

    /** Where the first message begins, or the end, when the piece begins in the middle of one. */
    static int firstSeparator(byte[] bytes) {
        return isSeparator(bytes, 0) ? 0 : nextSeparator(bytes, 0);
    }

    /** Where the last lines of a piece begin, in which the next message could be about to begin. */
    static int lastLines(byte[] bytes) {
        int at = lineEnd(bytes, Math.max(0, bytes.length - 2 * LONGEST_LINE));
        return at == bytes.length ? Math.max(0, bytes.length - 1) : at;
    }

    /** Some programs write a byte order mark first. */
    private static int mark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    private static OptionalInt byContentLength(byte[] bytes, int head, boolean last) {
        var headers = Headers.of(Arrays.copyOfRange(bytes, head, Math.min(bytes.length, headEnd(bytes, head))));
        String length = headers.first("Content-Length").orElse("");
        if (!length.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int end = skipBlank(bytes, Math.min(bytes.length, head + headers.bodyAt() + Integer.parseInt(length)));
        boolean atEnd =
                end == bytes.length && last && head + headers.bodyAt() + Integer.parseInt(length) <= bytes.length;
        return atEnd || isSeparator(bytes, end) ? OptionalInt.of(end) : OptionalInt.empty();
    }

    private static int headEnd(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at = lineEnd(bytes, at)) {
            if (isBlank(bytes, at)) {
                return lineEnd(bytes, at);
            }
        }
        return bytes.length;
    }

    private static int nextSeparator(byte[] bytes, int from) {
        int at = lineEnd(bytes, from);
        while (at < bytes.length && !isSeparator(bytes, at)) {
            at = lineEnd(bytes, at);
        }
        return at;
    }

    private static boolean isSeparator(byte[] bytes, int at) {
        if (at + 5 > bytes.length || bytes[at] != 'F' || bytes[at + 4] != ' ') {
            return false;
        }
        String line = line(bytes, at);
        Matcher from = FROM.matcher(line);
        if (!from.matches() || lineEnd(bytes, at) >= bytes.length) {
            return false;
        }
        String sender = from.group(1);
        return (sender.equals("-") || sender.contains("@") || DATE.matcher(line).matches())
                && FIELD.matcher(line(bytes, lineEnd(bytes, at))).matches();
    }

    private static String sender(byte[] bytes, int start, int head) {
        Matcher from = FROM.matcher(line(bytes, start));
        return start < head && from.matches() && from.group(1).contains("@") ? from.group(1) : "";
    }

    private static byte[] unquoted(byte[] raw) {
        return QUOTED.matcher(new String(raw, ISO_8859_1)).replaceAll("").getBytes(ISO_8859_1);
    }

    /** The empty line before the next From line belongs to the file and not to the message. */
    private static int withoutEmptyLine(byte[] bytes, int from, int end) {
        int at = end;
        if (at - 2 >= from && bytes[at - 1] == '\n' && bytes[at - 2] == '\n') {
            return at - 1;
        }
        return at - 4 >= from && bytes[at - 1] == '\n' && bytes[at - 2] == '\r' && bytes[at - 3] == '\n' ? at - 2 : at;
    }

    private static int skipBlank(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && isBlank(bytes, at)) {
            at = lineEnd(bytes, at);
        }
        return at;
    }

    private static boolean isBlank(byte[] bytes, int at) {
        return bytes[at] == '\n' || bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    private static String line(byte[] bytes, int at) {
        int end = Math.min(lineEnd(bytes, at), at + LONGEST_LINE);
        return new String(bytes, at, end - at, ISO_8859_1).stripTrailing();
    }
}
