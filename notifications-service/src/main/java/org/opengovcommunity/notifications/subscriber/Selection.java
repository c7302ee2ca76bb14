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
 * @param declining those who decline exactly these topics; null for everybody
 */
public record Selection(
        String list,
        Mode mode,
        @Nullable Topic topic,
        @Nullable Set<Topic> declining,
        Instant at) {

    /** Whatever else they decline. */
    public Selection(String list, Mode mode, @Nullable Topic topic, Instant at) {
        this(list, mode, topic, null, at);
    }

    public boolean includes(Subscriber subscriber) {
        Set<Topic> unwanted = subscriber.declined().getOrDefault(list, Set.of());
        return subscriber.subscriptions().get(list) == mode
                && (topic == null || !unwanted.contains(topic))
                && (declining == null || unwanted.equals(declining))
                && subscriber.takesMail(at);
    }
}
