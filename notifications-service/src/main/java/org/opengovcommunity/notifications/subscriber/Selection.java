package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
import java.util.Set;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/**
 * Whom a message of a list is for: those who get the list in this mode, want to hear of the topic, do not have their
 * mail held at the moment, and have an address that takes mail.
 */
public record Selection(String list, Mode mode, Topic topic, Instant at) {

    public boolean includes(Subscriber subscriber) {
        var end = subscriber.holdUntil();
        return subscriber.subscriptions().get(list) == mode
                && !subscriber.declined().getOrDefault(list, Set.of()).contains(topic)
                && (end == null || !end.isAfter(at))
                && subscriber.deliveryDisabledAt() == null;
    }
}
