package org.opengovcommunity.membership.member;

import java.util.regex.Pattern;

/**
 * What people call themselves: text on one line, that cannot end a header, hide a part of itself or turn around what
 * stands beside it.
 */
public final class Line {

    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /** What is wrong with a text that is none; to be put after the name of the field. */
    public static final String RULE = "must be one line of at most " + MAX_LENGTH + " characters";

    /** Controls, both separators of lines, halves of pairs, and what overrides the direction of writing (UAX #9). */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private Line() {}

    /** Whether the text is one; an empty text is. */
    public static boolean is(String text) {
        return text.length() <= MAX_LENGTH && !HARMFUL.matcher(text).find();
    }
}
