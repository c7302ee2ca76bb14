package org.opengovcommunity.commitments.change;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph that a person wrote and that goes into mail, calendars and records: white space and line breaks are
 * single spaces; it holds no control characters, nothing that turns the reading direction, no halves of characters.
 */
public record PlainText(String value) {

    /** In characters (Unicode code points). */
    public static final int MAX_LENGTH = 2_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * @param field how the request calls it
     * @throws Refused when it says nothing, is too long or holds forbidden characters
     */
    public static PlainText of(String field, @Nullable String text) {
        return of(field, text, MAX_LENGTH);
    }

    /**
     * The same for what must be shorter.
     *
     * @param maxLength in characters
     */
    public static PlainText of(String field, @Nullable String text, int maxLength) {
        if (text == null || !MEANING.matcher(text).find()) {
            throw Refused.invalid(field, "must not be empty");
        }
        String paragraph = BLANKS.matcher(text).replaceAll(" ").strip();
        if (FORBIDDEN.matcher(paragraph).find()) {
            throw Refused.invalid(field, "must not hold control characters");
        }
        if (paragraph.codePointCount(0, paragraph.length()) > maxLength) {
            throw Refused.invalid(field, "must not be longer than " + maxLength + " characters");
        }
        return new PlainText(paragraph);
    }
}
