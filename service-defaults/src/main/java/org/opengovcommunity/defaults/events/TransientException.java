package org.opengovcommunity.defaults.events;

/** A handler's way to say that a dependency is away: the event is tried again, with back-off, until it succeeds. */
public class TransientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransientException(String message, Throwable cause) {
        super(message, cause);
    }

    public TransientException(String message) {
        super(message);
    }
}
