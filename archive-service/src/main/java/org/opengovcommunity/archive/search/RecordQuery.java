package org.opengovcommunity.archive.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null does not restrict.
 *
 * @param text words that all must occur; {@code "a phrase"}, {@code prefix*}, {@code -without}, {@code this | that}
 * @param series those to look in
 * @param from earliest time of receipt
 * @param to time of receipt from which on nothing is wanted
 * @param sender words of the sender's name or address
 */
public record RecordQuery(
        @Nullable String text,
        Set<String> series,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String sender) {}
