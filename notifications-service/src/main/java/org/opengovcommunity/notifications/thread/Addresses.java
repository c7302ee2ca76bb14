package org.opengovcommunity.notifications.thread;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses in texts. Whatever looks like one is taken for one: local parts may have all that RFC 5321 and 6531 allow, a
 * domain may be a single name or a literal, and blanks around the sign do not hide one. Each character is looked at a few
 * times only, whatever the text is: readers need no account.
 */
final class Addresses {

    /** As a sign, and as links and HTML have it. */
    private static final Pattern SIGN =
            Pattern.compile("[@\uFF20\uFE6B]|%(?:25)*+40|&(?:#0*+64|#x0*+40|commat);", Pattern.CASE_INSENSITIVE);

    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}\\p{Cf}_-]++";
    private static final Pattern DOMAIN = Pattern.compile("(?=[\\d.-]*+\\p{L})" + LABEL + "(?:\\." + LABEL + ")++");
    private static final String ENDS_LOCAL_PART = "<>,;:";
    private static final String ENDS_DOMAIN = "<>,;\"()";
    private static final String OPENING = "([{'\"\u2018\u201C\u00AB";
    private static final String CLOSING = ".!?:'*_)]}\u2019\u201D\u00BB\u2026";

    private final String text;

    private Addresses(String text) {
        this.text = text;
    }

    /** Each with its first letter only: {@code j…@…}. */
    static String masked(String text) {
        return new Addresses(text).masked();
    }

    private String masked() {
        Matcher sign = SIGN.matcher(text);
        var masked = new StringBuilder();
        int done = 0;
        int passed = 0;
        while (sign.find(passed)) {
            int start = start(passed, sign.start());
            int end = start == sign.start() ? start : end(sign);
            passed = Math.max(sign.end(), end);
            if (end > start) {
                int shown = text.offsetByCodePoints(start, 1);
                masked.append(text, done, shown).append("…@…");
                done = end;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Where the local part before a sign begins; at the sign, when there is none. */
    private int start(int from, int sign) {
        int last = sign;
        while (last > from && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int start = quoted(from, last);
        while (start > from && !ends(text.charAt(start - 1), ENDS_LOCAL_PART)) {
            start--;
        }
        while (start < last && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < last ? start : sign;
    }

    /** Where the quoted string begins that ends here; here, when none does. */
    private int quoted(int from, int end) {
        if (end == from || text.charAt(end - 1) != '"') {
            return end;
        }
        int start = end - 2;
        while (start >= from && !opens(from, start)) {
            if (text.charAt(start) == '\n') {
                return end;
            }
            start--;
        }
        return start < from ? end : start;
    }

    private boolean opens(int from, int at) {
        return text.charAt(at) == '"' && (at == from || text.charAt(at - 1) != '\\');
    }

    /** Where the domain after a sign ends; 0 when a blank parts the sign from what may be a local part but is no domain. */
    private int end(Matcher sign) {
        boolean apart = isBlank(text.charAt(sign.start() - 1));
        int domain = sign.end();
        while (domain < text.length() && isBlank(text.charAt(domain))) {
            domain++;
        }
        if ((apart || domain > sign.end())
                && !DOMAIN.matcher(text).region(domain, text.length()).lookingAt()) {
            return apart ? 0 : sign.end();
        }
        int end = domain;
        while (end < text.length() && !ends(text.charAt(end), ENDS_DOMAIN)) {
            end++;
        }
        boolean literal = domain < end && text.charAt(domain) == '[';
        while (end > domain
                && CLOSING.indexOf(text.charAt(end - 1)) >= 0
                && !(literal && text.charAt(end - 1) == ']')) {
            end--;
        }
        return end;
    }

    private static boolean ends(char one, String others) {
        return isBlank(one) || Character.isISOControl(one) || Character.isWhitespace(one) || others.indexOf(one) >= 0;
    }

    private static boolean isBlank(char one) {
        return one == '\t' || Character.getType(one) == Character.SPACE_SEPARATOR;
    }
}
