package org.opengovcommunity.notifications.bounce;

import java.util.List;

/** What came back and waits to be looked into. */
interface ReturnedStore {

    /** Stores them in one go; one that is there already stays as it is. */
    void add(List<Returned> messages);

    List<Returned> some(int limit);

    void remove(List<Returned> messages);

    long count();
}
