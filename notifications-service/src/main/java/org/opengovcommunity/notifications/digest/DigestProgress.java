package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import java.util.Optional;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** Until when digests have gone out. */
public interface DigestProgress {

    /** The end of the last period that is done; empty when there was none. */
    Optional<Instant> through(String list, Mode mode);

    /** The period that ends then is done. Never goes back. */
    void advance(String list, Mode mode, Instant until);
}
