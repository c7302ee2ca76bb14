package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All records. They are only added, never changed. */
public interface Records {

    /**
     * Adds those whose event is not there yet and leaves alone those whose is; safe to repeat.
     *
     * @param records of different events
     * @return the ids of those that are new
     */
    Set<String> add(List<ArchiveRecord> records);

    Optional<ArchiveRecord> find(String id);

    /** Those that there are of these events, in any order. */
    List<ArchiveRecord> ofEvents(Collection<String> events);

    /** Those that there are of these, in the order of the ids. */
    List<ArchiveRecord> findAll(Collection<String> ids);
}
