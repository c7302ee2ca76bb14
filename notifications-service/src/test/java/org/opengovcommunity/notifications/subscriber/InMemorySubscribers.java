package org.opengovcommunity.notifications.subscriber;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Subscribers that join and leave at the very moment a test wants them to. */
public class InMemorySubscribers implements Subscribers {

    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();

    @Override
    public void apply(List<Subscriber> states) {
        states.forEach(state -> subscribers.merge(
                state.id(), state, (known, next) -> next.sequence() > known.sequence() ? next : known));
    }

    @Override
    public List<Contact> some(Selection selection, int limit) {
        return all(selection).limit(limit).toList();
    }

    @Override
    public List<Subscriber> withIds(Collection<String> ids) {
        return subscribers.values().stream()
                .filter(subscriber -> ids.contains(subscriber.id()))
                .toList();
    }

    @Override
    public Optional<Subscriber> withAddress(String address) {
        return subscribers.values().stream()
                .filter(subscriber -> subscriber.address().equalsIgnoreCase(address))
                .findFirst();
    }

    @Override
    public Stream<Contact> all(Selection selection) {
        return subscribers.values().stream().filter(selection::includes).map(Subscriber::contact).toList().stream();
    }
}
