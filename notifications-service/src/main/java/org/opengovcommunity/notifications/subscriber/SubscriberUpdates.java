package org.opengovcommunity.notifications.subscriber;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the read copy up to date, a poll at a time: an import of 50,000 members is a matter of seconds. */
final class SubscriberUpdates {

    private final Subscribers subscribers;
    private final SubscriberChanges changes;

    SubscriberUpdates(Subscribers subscribers, SubscriberChanges changes) {
        this.subscribers = subscribers;
        this.changes = changes;
    }

    /** Bears repetition. */
    void apply(List<Subscriber> states) {
        List<String> ids = states.stream().map(Subscriber::id).distinct().toList();
        Map<String, Subscriber> known =
                subscribers.withIds(ids).stream().collect(Collectors.toMap(Subscriber::id, Function.identity()));
        for (Subscriber state : states) {
            Subscriber before = known.get(state.id());
            if (before == null) {
                known.put(state.id(), state);
            } else if (before.sequence() < state.sequence()) {
                Subscriber after = state.after(before);
                known.put(state.id(), after);
                changes.change(before, after);
            }
        }
        subscribers.apply(List.copyOf(known.values()));
    }
}
