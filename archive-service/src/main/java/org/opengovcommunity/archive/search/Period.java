package org.opengovcommunity.archive.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time; null leaves an end open.
 *
 * @param from the earliest moment in it
 * @param to the first moment behind it
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    public static final Period ALWAYS = new Period(null, null);
}
