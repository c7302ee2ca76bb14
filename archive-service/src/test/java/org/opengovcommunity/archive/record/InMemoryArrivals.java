package org.opengovcommunity.archive.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class InMemoryArrivals implements Arrivals {

    private final Map<String, Arrival> arrivals = new LinkedHashMap<>();

    @Override
    public synchronized void add(List<Arrival> added) {
        added.forEach(arrival -> arrivals.put(arrival.id(), arrival));
    }

    @Override
    public synchronized List<Arrival> some(int limit) {
        return arrivals.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void remove(List<Arrival> removed) {
        removed.forEach(arrival -> arrivals.remove(arrival.id()));
    }
}
