package org.opengovcommunity.notifications.subscriber;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The read copy of all members' subscriptions. */
public interface Subscribers {

    /** Takes these states in one go. A state that is not newer than the known one changes nothing. */
    void apply(List<Subscriber> states);

    /** Some of the selection, at most so many; cheap however long the list is. */
    List<Contact> some(Selection selection, int limit);

    /** Those of these members that are known, in no particular order. */
    List<Subscriber> withIds(Collection<String> ids);

    /** Whose address it is, in whatever case it is written. */
    Optional<Subscriber> withAddress(String address);

    /** All of the selection, in no particular order. To be closed; holds few of them in memory. */
    Stream<Contact> all(Selection selection);
}
