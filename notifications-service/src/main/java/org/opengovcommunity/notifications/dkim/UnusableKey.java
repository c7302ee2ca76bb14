package org.opengovcommunity.notifications.dkim;

/** A key was given to sign mail with, but nothing can be signed with it. */
final class UnusableKey extends RuntimeException {

    UnusableKey(String message) {
        super(message);
    }
}
