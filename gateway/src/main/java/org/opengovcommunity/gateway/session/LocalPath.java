package org.opengovcommunity.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place on this site to go on at. Anything that a browser could take for another host is the front page. */
final class LocalPath {

    /** One slash, and then neither a second one, a backslash nor anything that browsers drop or decode on the way. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private static final int MAX_LENGTH = 500;

    private LocalPath() {}

    static String of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= MAX_LENGTH
                        && LOCAL.matcher(wanted).matches()
                ? wanted
                : "/";
    }
}
