package org.opengovcommunity.bench.sink;

import org.jspecify.annotations.Nullable;

/**
 * One message accepted for one recipient.
 *
 * @param messageId the Message-ID header with its angle brackets, null when the message has none
 * @param client how the client introduced itself
 * @param connection the same for all that came over one connection, and no other
 * @param nanoTime {@link System#nanoTime()} when the 250 was written
 */
public record Acceptance(
        String recipient,
        String returnPath,
        @Nullable String messageId,
        String client,
        int connection,
        long nanoTime) {}
