package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message is built of, told in one pass over its bytes, without taking it apart. */
public final class Structure {

    /** Multiparts and enclosed messages, so there are no more levels either. */
    private static final int MOST_CONTAINERS = 100;

    private static final int MOST_PARTS = 1_000;

    /** In bytes with its folds; Sendmail takes no more for all fields together (MaxHeadersLength). */
    private static final int LONGEST_FIELD = 32 * 1024;

    /** RFC 2046: a multipart names its boundary, an enclosed message has its type. */
    private static final Pattern CONTAINER = Pattern.compile(
            "(?im)^content-type[ \\t]*:\\s*message/|\\bboundary[*\\d]*\\s*=\\s*(?:\"(?<quoted>[^\"\\r\\n]*)|(?<bare>[^\\s;\"]+))");

    private Structure() {}

    /** Whether no person's program writes such a message; readers of mail may fail at it, or be kept busy. */
    public static boolean isExcessive(byte[] message) {
        if (Headers.of(message).fields().anyMatch(field -> field.text().length() > LONGEST_FIELD)) {
            return true;
        }
        String text = new String(message, ISO_8859_1);
        Set<String> delimiters = new HashSet<>();
        int containers = 0;
        for (Matcher found = CONTAINER.matcher(text); found.find(); containers++) {
            if (containers == MOST_CONTAINERS) {
                return true;
            }
            String boundary = found.group("quoted") == null ? found.group("bare") : found.group("quoted");
            delimiters.add("--" + boundary);
        }
        return text.lines()
                        .filter(line -> line.startsWith("--"))
                        .map(String::stripTrailing)
                        .filter(delimiters::contains)
                        .limit(MOST_PARTS + 1)
                        .count()
                > MOST_PARTS;
    }
}
