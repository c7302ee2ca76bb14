package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.MimeUtility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header fields of a message (RFC 5322, section 2.2) in their order, each with its bytes as they came. Any bytes can be
 * read: where something begins that is no header field, or after very many, the body begins.
 */
public final class Headers {

    /** No honest message has so many; each costs memory. */
    private static final int MOST = 2_000;

    private static final int LONGEST_SUBJECT = 500;

    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

    private final List<Field> fields;
    private final int bodyAt;

    private Headers(List<Field> fields, int bodyAt) {
        this.fields = fields;
        this.bodyAt = bodyAt;
    }

    /** @param text the whole field, folds and end of line included, one character per byte */
    public record Field(String name, String text) {

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }

        /** Unfolded, not decoded. */
        String value() {
            return FOLD.matcher(text.substring(text.indexOf(':') + 1))
                    .replaceAll("")
                    .strip();
        }
    }

    /** Reads the header of a message. */
    public static Headers of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        int at = startsWith(message, "From ") ? lineEnd(message, 0) : 0;
        while (at < message.length && fields.size() < MOST) {
            int end = lineEnd(message, at);
            String line = text(message, at, end);
            if (line.isBlank()) {
                return new Headers(fields, end);
            }
            int colon = line.indexOf(':');
            if (colon < 1
                    || !NAME.matcher(line.substring(0, colon).stripTrailing()).matches()) {
                return new Headers(fields, at);
            }
            while (end < message.length && (message[end] == ' ' || message[end] == '\t')) {
                end = lineEnd(message, end);
            }
            fields.add(new Field(line.substring(0, colon).stripTrailing(), text(message, at, end)));
            at = end;
        }
        return new Headers(fields, at);
    }

    /** Whether there were more fields than are read; the rest counts as body. */
    public boolean cutOff() {
        return fields.size() >= MOST;
    }

    /** Where the body begins in the message that this was read from. */
    public int bodyAt() {
        return bodyAt;
    }

    public Stream<Field> fields() {
        return fields.stream();
    }

    /** The value of the first field of this name, unfolded and not decoded. */
    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    /** The values of all fields of this name. */
    public Stream<String> all(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value);
    }

    /** As people read it, its beginning when it is very long; empty when there is none. */
    public String subject() {
        String subject = first("Subject").map(Words::decoded).orElse("");
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }

    /** With its angle brackets; empty when there is none that could be named elsewhere. */
    public Optional<String> messageId() {
        return first("Message-ID").filter(value -> MESSAGE_ID.matcher(value).matches());
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.is(name));
    }

    /** Without all fields of these names. */
    public Headers without(Predicate<String> names) {
        return new Headers(
                fields.stream().filter(field -> !names.test(field.name())).toList(), bodyAt);
    }

    /**
     * With a field at the end, in place of all others of this name.
     *
     * @param value ASCII, in one line; encoded where it has to be
     */
    public Headers with(String name, String value) {
        List<Field> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.is(name));
        String text = name + ": " + MimeUtility.fold(name.length() + 2, value) + "\r\n";
        changed.add(new Field(name, text));
        return new Headers(changed, bodyAt);
    }

    /** With this text before the value of the first field of this name, or as its value when there is none. */
    public Headers withPrefix(String name, String prefix) {
        Optional<Field> first = fields.stream().filter(field -> field.is(name)).findFirst();
        if (first.isEmpty()) {
            return with(name, prefix.strip());
        }
        String text = first.get().text();
        String value = text.substring(text.indexOf(':') + 1).stripLeading();
        List<Field> changed = new ArrayList<>(fields);
        changed.set(fields.indexOf(first.get()), new Field(name, name + ": " + prefix + value));
        return new Headers(changed, bodyAt);
    }

    /** The fields as they stand in a message, without the empty line behind them. */
    public byte[] toBytes() {
        var text = new StringBuilder();
        for (Field field : fields) {
            text.append(field.text());
            if (!field.text().endsWith("\n")) {
                text.append("\r\n");
            }
        }
        return text.toString().getBytes(ISO_8859_1);
    }

    private static boolean startsWith(byte[] message, String start) {
        return message.length >= start.length()
                && text(message, 0, start.length()).equals(start);
    }

    private static int lineEnd(byte[] message, int from) {
        int at = from;
        while (at < message.length && message[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, message.length);
    }

    private static String text(byte[] message, int from, int to) {
        return new String(message, from, to - from, ISO_8859_1);
    }
}
