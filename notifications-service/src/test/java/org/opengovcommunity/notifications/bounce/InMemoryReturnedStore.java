package org.opengovcommunity.notifications.bounce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryReturnedStore implements ReturnedStore {

    private final Map<String, Returned> messages = new LinkedHashMap<>();

    @Override
    public synchronized void add(List<Returned> more) {
        more.forEach(message -> messages.putIfAbsent(message.id(), message));
    }

    @Override
    public synchronized List<Returned> some(int limit) {
        return messages.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void remove(List<Returned> done) {
        done.forEach(message -> messages.remove(message.id()));
    }

    @Override
    public synchronized long count() {
        return messages.size();
    }
}
