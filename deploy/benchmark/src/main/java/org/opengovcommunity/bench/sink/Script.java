package org.opengovcommunity.bench.sink;

import org.jspecify.annotations.Nullable;

/** What the sink answers, so that tests can let it refuse, stall or hang up. */
public interface Script {

    /** Accepts everything at once. */
    Script ACCEPT = new Script() {};

    /** The answer to RCPT TO, e.g. {@code 550 5.1.1 no such user}; null accepts. */
    default @Nullable String recipient(String address) {
        return null;
    }

    /** The answer to the end of DATA; null accepts. */
    default @Nullable String message(String recipient) {
        return null;
    }

    /** Milliseconds that the answer to the end of DATA is held back. */
    default long delayMillis() {
        return 0;
    }

    /** True hangs up instead of answering the end of DATA. */
    default boolean hangUp(String recipient) {
        return false;
    }
}
