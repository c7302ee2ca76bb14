package org.opengovcommunity.notifications.fold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests of what uses {@link Folds}. */
public final class InMemoryFolds implements Folds {

    private final Map<String, Fold> folds = new ConcurrentHashMap<>();

    @Override
    public Optional<Fold> find(String id) {
        return Optional.ofNullable(folds.get(id));
    }

    @Override
    public synchronized boolean save(Fold fold) {
        long stored = find(fold.id()).map(Fold::version).orElse(0L);
        if (stored != fold.version() - 1) {
            return false;
        }
        folds.put(fold.id(), fold);
        return true;
    }

    @Override
    public List<String> due(Instant now) {
        return folds.values().stream()
                .filter(fold -> fold.due() != null && !fold.due().isAfter(now))
                .map(Fold::id)
                .toList();
    }
}
