package org.opengovcommunity.notifications.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people typed, made harmless for a message: nobody writes lines of ours, nor to the reader's terminal. */
public final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** What turns around the direction of writing (UAX #9), so that a text reads as another one. */
    private static final Pattern OVERRIDES = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private PlainText() {}

    public static @Nullable String line(@Nullable String text) {
        return text == null
                ? null
                : BREAKS.matcher(straight(text)).replaceAll(" ").strip();
    }

    public static String paragraphs(String text) {
        return CONTROLS.matcher(straight(text)).replaceAll(" ").strip();
    }

    private static String straight(String text) {
        return OVERRIDES.matcher(text).replaceAll("");
    }
}
