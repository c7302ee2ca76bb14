package org.opengovcommunity.notifications.subscriber;

import java.util.List;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** The read copy of all members' subscriptions. */
public interface Subscribers {

    /** Takes these states in one go. A state that is not newer than the known one changes nothing. */
    void apply(List<Subscriber> states);

    /** Some who get the list in this mode, at most so many; cheap however long the list is. */
    List<Subscriber> some(String list, Mode mode, int limit);

    /** All who get the list in this mode now, in no particular order. To be closed; holds few of them in memory. */
    Stream<Subscriber> all(String list, Mode mode);
}
