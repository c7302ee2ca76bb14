package org.opengovcommunity.membership.standing;

import java.time.Instant;

/** Knows something of members that ends by itself, and ends it. When, it tells {@link Terms} beforehand. */
public interface Endings {

    /**
     * Ends what of a member's is over by now. Doing it again changes nothing.
     *
     * @return whether all of it has ended; if not, it is tried again
     */
    boolean endOverdue(String memberId, Instant now);
}
