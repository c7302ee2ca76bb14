package org.opengovcommunity.notifications.bounce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent;

/** The scores of all members from whom anything has ever come back. */
interface Scores {

    /** @param score as read, but for what has changed: its version is still the stored one, 0 for a new one */
    record Change(Score score, List<AddressEvent> events) {}

    /** By member id. */
    Map<String, Score> of(Collection<String> memberIds);

    /** Stores them in one go; false when others have changed some of them meanwhile, which stay as they are. */
    boolean save(List<Change> changes);

    /**
     * By member id.
     *
     * @param after the id of the last one of the page before
     */
    List<Score> page(@Nullable String after, int limit);
}
