package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

public class InMemoryPlaces implements Places {

    private final Map<String, Long> places = new HashMap<>();

    @Override
    public synchronized void add(Map<String, Long> sequences) {
        sequences.forEach(places::putIfAbsent);
    }

    @Override
    public synchronized Map<String, Long> of(Collection<String> recordIds) {
        Map<String, Long> found = new HashMap<>(places);
        found.keySet().retainAll(recordIds);
        return found;
    }
}
