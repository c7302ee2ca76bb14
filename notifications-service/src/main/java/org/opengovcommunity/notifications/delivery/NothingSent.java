package org.opengovcommunity.notifications.delivery;

/** The mail server takes nothing from us now, and has not been handed the message. */
final class NothingSent extends RelayAway {

    private static final long serialVersionUID = 1L;

    NothingSent(String message, Throwable cause) {
        super(message, cause);
    }
}
