package org.opengovcommunity.notifications.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/**
 * Whom a message of a list is for: those who get the list in this mode, want to hear of the topic, do not have their
 * mail held at the moment, and have an address that takes mail.
 *
 * @param topic null for what is of several
 * @param declining those who decline exactly these topics; null for everybody
 * @param before lists through which the same goes out before: who gets it there at once is left out
 */
public record Selection(
        String list,
        Mode mode,
        @Nullable Topic topic,
        @Nullable Set<Topic> declining,
        List<String> before,
        Instant at) {

    /** Whatever else they decline, and whichever lists they get. */
    public Selection(String list, Mode mode, @Nullable Topic topic, Instant at) {
        this(list, mode, topic, null, List.of(), at);
    }

    /** Whichever lists they get. */
    public static Selection declining(String list, Mode mode, Set<Topic> topics, Instant at) {
        return new Selection(list, mode, null, topics, List.of(), at);
    }

    /** The same without those who get it at once through one of these lists. */
    public Selection unlessThrough(List<String> lists) {
        return new Selection(list, mode, topic, declining, lists, at);
    }

    public boolean includes(Subscriber subscriber) {
        Set<Topic> unwanted = subscriber.declined().getOrDefault(list, Set.of());
        return subscriber.subscriptions().get(list) == mode
                && (topic == null || !unwanted.contains(topic))
                && (declining == null || unwanted.equals(declining))
                && before.stream().noneMatch(other -> gets(other, subscriber))
                && subscriber.takesMail(at);
    }

    private boolean gets(String other, Subscriber subscriber) {
        return subscriber.subscriptions().get(other) == Mode.EACH
                && (topic == null
                        || !subscriber.declined().getOrDefault(other, Set.of()).contains(topic));
    }
}
