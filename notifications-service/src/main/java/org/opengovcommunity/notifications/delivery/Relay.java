package org.opengovcommunity.notifications.delivery;

/** The mail server that takes our messages. */
public interface Relay {

    /** @throws RelayAway when it cannot be reached now */
    Connection connect();

    /** A session with it, for one thread. Closing it gives it back for others. */
    interface Connection extends AutoCloseable {

        /**
         * Hands over one recipient's copy.
         *
         * @throws RelayAway when the server, not this recipient, is the problem; the copy may or may not be accepted
         */
        Reply send(Letter letter, Recipient recipient);

        @Override
        void close();
    }
}
