package org.opengovcommunity.notifications.subscriber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** Subscribers that join and leave at the very moment a test wants them to. */
public final class InMemorySubscribers implements Subscribers {

    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();

    @Override
    public void apply(List<Subscriber> states) {
        states.forEach(state -> subscribers.merge(
                state.id(), state, (known, next) -> next.sequence() > known.sequence() ? next : known));
    }

    @Override
    public List<Subscriber> some(String list, Mode mode, int limit) {
        return all(list, mode).limit(limit).toList();
    }

    @Override
    public Stream<Subscriber> all(String list, Mode mode) {
        return subscribers.values().stream()
                .filter(subscriber -> subscriber.subscriptions().get(list) == mode)
                .toList()
                .stream();
    }
}
