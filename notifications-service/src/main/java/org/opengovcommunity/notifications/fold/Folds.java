package org.opengovcommunity.notifications.fold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All folds. */
public interface Folds {

    Optional<Fold> find(String id);

    /** Stores its next state, of version 1 for a new one; false when another was faster, and nothing has changed then. */
    boolean save(Fold fold);

    /** The ids of those with something to tell by now. */
    List<String> due(Instant now);
}
