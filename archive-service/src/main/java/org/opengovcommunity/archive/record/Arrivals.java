package org.opengovcommunity.archive.record;

import java.util.List;

/** What waits for a place in a log. */
public interface Arrivals {

    void add(List<Arrival> arrivals);

    /** Some of them, the longest waiting first as far as that is known. */
    List<Arrival> some(int limit);

    void remove(List<Arrival> arrivals);
}
