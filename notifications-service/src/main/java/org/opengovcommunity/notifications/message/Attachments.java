package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of what is attached to a message. */
public final class Attachments {

    /** In any header of any part, even of broken ones: a reader's program may be more forgiving than a parser here. */
    private static final Pattern NAME =
            Pattern.compile("(?i)\\b(?:file)?name(?:\\*\\d*\\*?)?\\s*=\\s*(?:\"([^\"\\r\\n]*)|([^\\s;\"]+))");

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,12})(?:\\?=)?[.\\s]*$");

    private Attachments() {}

    /** The last parts of the file names, in lower case and without the dot. */
    public static Set<String> extensions(byte[] message) {
        return NAME.matcher(new String(message, ISO_8859_1))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(name -> EXTENSION.matcher(Words.decoded(name)).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
