package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The parts of a multipart body (RFC 2046, section 5.1.1) as they lie in its bytes, so that one can be changed and all
 * others stay what they are to the last byte.
 */
public final class Parts {

    /** Somebody who writes more wants to keep us busy. */
    private static final int MOST = 100;

    private final String text;
    private final List<MatchResult> delimiters;

    private Parts(String text, List<MatchResult> delimiters) {
        this.text = text;
        this.delimiters = delimiters;
    }

    /** Empty when the entity is no multipart, its delimiters are not there, or there are very many. */
    public static Optional<Parts> of(Entity entity) {
        if (!entity.type().startsWith("multipart/")) {
            return Optional.empty();
        }
        return entity.parameter("boundary")
                .map(boundary -> {
                    String text = new String(entity.body(), ISO_8859_1);
                    // The line break before a delimiter belongs to it.
                    Pattern delimiter = Pattern.compile(
                            "(?:\\r\\n|\\A)--" + Pattern.quote(boundary) + "(--)?[ \\t]*(?:\\r\\n|\\z)");
                    return new Parts(text, delimiters(delimiter, text));
                })
                .filter(parts -> parts.count() > 0);
    }

    public int count() {
        return delimiters.size() - 1;
    }

    public Entity get(int index) {
        return Entity.of(bytes(text.substring(start(index), end(index))));
    }

    /** The body with this part changed. */
    public byte[] with(int index, UnaryOperator<Entity> change) {
        String changed = new String(change.apply(get(index)).toBytes(), ISO_8859_1);
        return bytes(text.substring(0, start(index)) + changed + text.substring(end(index)));
    }

    /** The body with one more part at its end. */
    public byte[] plus(Entity part) {
        String opening = delimiters.getFirst().group().strip();
        int end = end(count() - 1);
        String added = "\r\n" + opening + "\r\n" + new String(part.toBytes(), ISO_8859_1);
        return bytes(text.substring(0, end) + added + text.substring(end));
    }

    private int start(int index) {
        return delimiters.get(index).end();
    }

    private int end(int index) {
        return Math.max(start(index), delimiters.get(index + 1).start());
    }

    /** Up to the closing one. Two delimiters may share the line break between them, when a part is empty. */
    private static List<MatchResult> delimiters(Pattern delimiter, String text) {
        List<MatchResult> found = new ArrayList<>();
        var matcher = delimiter.matcher(text);
        int from = 0;
        while (found.size() <= MOST && matcher.find(from)) {
            found.add(matcher.toMatchResult());
            if (matcher.group(1) != null) {
                return found;
            }
            from = Math.max(matcher.end() - 2, matcher.start() + 1);
        }
        return List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
