package org.opengovcommunity.local.stack;

/** Why the stack does not start, in a line that says what to do, or a few that a part logged. */
final class CannotStart extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}
