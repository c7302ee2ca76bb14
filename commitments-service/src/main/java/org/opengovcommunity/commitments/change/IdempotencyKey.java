package org.opengovcommunity.commitments.change;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tells a repeated request of a caller from a new one. */
public final class IdempotencyKey {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private IdempotencyKey() {}

    /**
     * Checks a header {@code Idempotency-Key}.
     *
     * @return null when there is none: the caller takes care of repeats itself
     * @throws Refused when it is no key
     */
    public static @Nullable String checked(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw Refused.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return header;
    }
}
