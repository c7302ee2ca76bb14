package org.opengovcommunity.notifications.delivery;

import java.util.List;

/** The mail server that takes our messages. */
public interface Relay {

    /** @throws RelayAway when it cannot be reached now */
    Connection connect();

    /** A session with it, for one thread. Closing it gives it back for others. */
    interface Connection extends AutoCloseable {

        /**
         * Hands over one recipient's copy, or one for many when it is the same for all.
         *
         * @return an answer for each recipient, in their order
         * @throws NothingSent when the server could not be asked
         * @throws RelayAway when the server, not a recipient, is the problem; the copy may or may not be accepted
         */
        List<Reply> send(Letter letter, List<Recipient> recipients);

        @Override
        void close();
    }
}
