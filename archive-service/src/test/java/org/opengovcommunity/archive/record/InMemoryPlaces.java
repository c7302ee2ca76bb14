package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class InMemoryPlaces implements Places {

    private final Map<String, Long> places = new HashMap<>();

    @Override
    public synchronized void add(List<String> recordIds, long first) {
        for (int i = 0; i < recordIds.size(); i++) {
            places.putIfAbsent(recordIds.get(i), first + i);
        }
    }

    @Override
    public synchronized Map<String, Long> of(Collection<String> recordIds) {
        Map<String, Long> found = new HashMap<>(places);
        found.keySet().retainAll(recordIds);
        return found;
    }
}
