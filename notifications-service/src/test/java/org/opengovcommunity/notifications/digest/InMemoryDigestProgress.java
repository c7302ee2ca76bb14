package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

final class InMemoryDigestProgress implements DigestProgress {

    private final Map<String, Instant> through = new HashMap<>();

    @Override
    public Optional<Instant> through(String list, Mode mode) {
        return Optional.ofNullable(through.get(list + mode));
    }

    @Override
    public void advance(String list, Mode mode, Instant until) {
        through.merge(list + mode, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
