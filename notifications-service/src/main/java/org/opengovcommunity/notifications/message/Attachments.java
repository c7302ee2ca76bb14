package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of what is attached to a message. */
public final class Attachments {

    /** In any header of any part, even of broken ones: a reader's program may be more forgiving than a parser here. */
    private static final Pattern NAME = Pattern.compile(
            "(?i)\\b(?:file)?name(?<piece>\\*\\d*\\*?)?\\s*(?:\\([^()\\r\\n]*+\\)\\s*)?=\\s*"
                    + "(?:\"(?<quoted>[^\"\\r\\n]*)|(?<words>=\\?[^\\s;]++(?:\\s++=\\?[^\\s;]++){0,100})|(?<bare>[^\\s;\"]+))");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,12})(?:\\?=)?[.\\s]*$");

    /** In characters; no file system has longer ones. Of a name in pieces its end counts, and each piece costs so much. */
    private static final int LONGEST_NAME = 255;

    private Attachments() {}

    /** The last parts of the file names, in lower case and without the dot. */
    public static Set<String> extensions(byte[] message) {
        // Quoted pairs (RFC 5322, section 3.2.1) are read as what they stand for.
        String text = new String(message, ISO_8859_1).replace("\\\"", "'").replace("\\", "");
        Set<String> extensions = new HashSet<>();
        String pieces = "";
        for (Matcher found = NAME.matcher(text); found.find(); ) {
            String value = value(found);
            addExtension(value, extensions);
            addExtension(Words.decoded(value), extensions);
            String piece = found.group("piece");
            if (piece == null || piece.startsWith("*0")) {
                pieces = "";
            }
            if (piece != null) {
                pieces = end(plain(pieces + value));
                addExtension(pieces, extensions);
            }
        }
        return extensions;
    }

    private static void addExtension(String name, Set<String> extensions) {
        Matcher found = EXTENSION.matcher(name);
        if (found.find()) {
            extensions.add(found.group(1).toLowerCase(Locale.ROOT));
        }
    }

    private static String end(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static String value(Matcher found) {
        return Stream.of("quoted", "words", "bare")
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** What pieces of a name come to (RFC 2231, sections 3 and 4). */
    private static String plain(String pieces) {
        return ENCODED.matcher(pieces)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
