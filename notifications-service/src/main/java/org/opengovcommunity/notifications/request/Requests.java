package org.opengovcommunity.notifications.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent;

/** All requests. */
interface Requests {

    /**
     * Stores a request, the event of its arrival and what it means for an address; when this returns, it is durable. A
     * known one changes nothing.
     */
    void add(Request request, @Nullable AddressEvent meaning);

    Optional<Request> find(String id);

    /**
     * Whether somebody or something is one of the first of a day; asked again, the answer is the same. Two at the same
     * moment may both be the last one.
     *
     * @param day of what, and when
     */
    boolean isFirst(String day, String one, int most);
}
