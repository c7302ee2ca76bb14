package org.opengovcommunity.notifications.subscriber;

import java.util.List;
import java.util.stream.Stream;

/** The read copy of all members' subscriptions. */
public interface Subscribers {

    /** Takes these states in one go. A state that is not newer than the known one changes nothing. */
    void apply(List<Subscriber> states);

    /** Some of the selection, at most so many; cheap however long the list is. */
    List<Subscriber> some(Selection selection, int limit);

    /** All of the selection, in no particular order. To be closed; holds few of them in memory. */
    Stream<Subscriber> all(Selection selection);
}
