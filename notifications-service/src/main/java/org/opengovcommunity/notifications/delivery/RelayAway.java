package org.opengovcommunity.notifications.delivery;

import org.jspecify.annotations.Nullable;

/** The mail server takes nothing from us now. Its message is shown to everyone, so it names no address. */
public class RelayAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RelayAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
