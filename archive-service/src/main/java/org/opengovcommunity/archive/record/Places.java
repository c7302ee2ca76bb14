package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sequence number each record has in the log of its series. A place never changes. */
public interface Places {

    /** Gives the records the places from {@code first} on, in this order; safe to repeat. */
    void add(List<String> recordIds, long first);

    /** Of those that have a place, which. */
    Map<String, Long> of(Collection<String> recordIds);

    default Optional<Long> of(String recordId) {
        return Optional.ofNullable(of(List.of(recordId)).get(recordId));
    }
}
