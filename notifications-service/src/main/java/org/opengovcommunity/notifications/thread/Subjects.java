package org.opengovcommunity.notifications.thread;

import java.util.Locale;
import java.util.regex.Pattern;

/** Subjects, as far as they tell which messages belong together. */
final class Subjects {

    private static final Pattern REPLY = Pattern.compile("(?i)^(?:(?:re|aw|sv|antw|rv|tr)(?:\\[\\d+])?\\s*[::]\\s*)+");
    private static final Pattern PREFIX = Pattern.compile("^\\[[^\\]]{1,40}]\\s*");

    private Subjects() {}

    static boolean isReply(String subject) {
        return REPLY.matcher(withoutPrefix(subject)).find();
    }

    /** Without the list's prefix and the marks of a reply, in whatever order; in lower case, spaces as one. */
    static String base(String subject) {
        String rest = subject;
        String before;
        do {
            before = rest;
            rest = REPLY.matcher(withoutPrefix(rest)).replaceFirst("");
        } while (!rest.equals(before));
        return rest.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutPrefix(String subject) {
        return PREFIX.matcher(subject.strip()).replaceFirst("");
    }
}
