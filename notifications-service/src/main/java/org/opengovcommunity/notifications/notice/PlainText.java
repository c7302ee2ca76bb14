package org.opengovcommunity.notifications.notice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people typed, made harmless for a message: nobody writes lines of ours, nor to the reader's terminal. */
final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private PlainText() {}

    static @Nullable String line(@Nullable String text) {
        return text == null ? null : BREAKS.matcher(text).replaceAll(" ").strip();
    }

    static String paragraphs(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
