package org.opengovcommunity.defaults.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110, section 8.8.3), so that nobody overwrites what they have not seen. */
public final class Etag {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header asks for.
     *
     * @throws Problem 428 when there is none, 412 when it cannot match any version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.preconditionRequired(
                    "if-match-required", "Send the ETag of the version you have seen as If-Match.");
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw Problem.preconditionFailed("version-mismatch", "If-Match is not a current ETag.");
        }
        return Long.parseLong(version.group(1));
    }
}
