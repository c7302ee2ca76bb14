package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/**
 * Whom a message of a list is for: those who get the list in this mode, want to hear of the topic, do not have their
 * mail held at the moment, and have an address that takes mail.
 *
 * @param topic null for what is of several
 */
public record Selection(String list, Mode mode, @Nullable Topic topic, Instant at) {

    public boolean includes(Subscriber subscriber) {
        var end = subscriber.holdUntil();
        return subscriber.subscriptions().get(list) == mode
                && (topic == null
                        || !subscriber.declined().getOrDefault(list, Set.of()).contains(topic))
                && (end == null || !end.isAfter(at))
                && subscriber.deliveryDisabledAt() == null;
    }
}
