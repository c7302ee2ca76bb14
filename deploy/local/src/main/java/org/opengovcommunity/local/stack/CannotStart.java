package org.opengovcommunity.local.stack;

/** Why the stack does not start, in one line that says what to do. */
final class CannotStart extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}
