package org.opengovcommunity.notifications.receiving;

import java.util.Set;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

/** Where mail for some of the addresses of the lists goes. */
public interface Destination {

    /** Each role has at most one destination; for a role without one no mail is taken. */
    Set<Role> roles();

    /**
     * Stores a message; when this returns, it is durable. The same message may come again, as the sender may not have
     * heard that it was taken.
     *
     * @throws RuntimeException when it cannot be stored now; the sender will try again
     */
    void take(Addressee addressee, ArrivedMail mail);
}
