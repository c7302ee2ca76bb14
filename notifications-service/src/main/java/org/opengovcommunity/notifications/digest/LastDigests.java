package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import java.util.List;

/** The last digests that have not gone out yet. */
public interface LastDigests {

    /** One that is there already stays as it is. */
    void add(LastDigest digest);

    /** Those of members who chose otherwise until then. */
    List<LastDigest> until(Instant time);

    void remove(LastDigest digest);
}
