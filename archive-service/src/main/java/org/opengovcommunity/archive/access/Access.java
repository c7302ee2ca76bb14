package org.opengovcommunity.archive.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read or searched records, or was not let.
 *
 * @param memberId who
 * @param path what, as it was asked for
 * @param query the parameters, as they were asked for
 */
public record Access(String memberId, String path, @Nullable String query, Outcome outcome, Instant at) {

    /** What came of it. */
    public enum Outcome {
        GRANTED,
        DENIED,
        NOT_FOUND
    }
}
