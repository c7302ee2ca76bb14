package org.opengovcommunity.notifications.delivery;

/** The mail server takes no further message in this session, and has not been told any of the next one. */
final class SessionOver extends RelayAway {

    private static final long serialVersionUID = 1L;

    SessionOver() {
        super("the mail server does not take mail from us", null);
    }
}
