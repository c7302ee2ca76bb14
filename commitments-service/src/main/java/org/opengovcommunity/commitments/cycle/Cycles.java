package org.opengovcommunity.commitments.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All cycles; there is a handful of them. */
public interface Cycles {

    /** By {@link Cycle#sortKey()}. */
    List<Cycle> all();

    Optional<Cycle> find(String id);

    /**
     * Adds the cycles whose id is not there yet; safe to repeat.
     *
     * @return the ids of those
     */
    Set<String> addAbsent(List<Cycle> cycles);
}
