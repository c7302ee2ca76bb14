package org.opengovcommunity.membership.member;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A member's choice for one list, as events and answers show it.
 *
 * @param topics what the member wants to hear of
 */
public record Subscription(String list, DeliveryMode mode, Set<Topic> topics) {

    public Subscription {
        topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }

    /** A list with all its topics. */
    public Subscription(String list, DeliveryMode mode) {
        this(list, mode, EnumSet.allOf(Topic.class));
    }

    Subscription in(DeliveryMode other) {
        return new Subscription(list, other, topics);
    }
}
