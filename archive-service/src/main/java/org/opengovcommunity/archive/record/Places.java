package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sequence number each record has in the log of its series. A place never changes. */
public interface Places {

    /**
     * Gives records their places; those that have one keep it, so it is safe to repeat.
     *
     * @param sequences numbers by record
     */
    void add(Map<String, Long> sequences);

    /** Of those that have a place, which. */
    Map<String, Long> of(Collection<String> recordIds);

    default Optional<Long> of(String recordId) {
        return Optional.ofNullable(of(List.of(recordId)).get(recordId));
    }
}
