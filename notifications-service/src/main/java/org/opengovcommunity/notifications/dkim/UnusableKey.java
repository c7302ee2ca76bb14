package org.opengovcommunity.notifications.dkim;

import org.opengovcommunity.defaults.settings.UnusableSetting;

/** A key was given to sign mail with, but nothing can be signed with it. */
final class UnusableKey extends UnusableSetting {

    private static final long serialVersionUID = 1L;

    UnusableKey(String why) {
        super(
                "Mail cannot be signed (DKIM): " + why + ".",
                "Correct opengov.dkim (OPENGOV_DKIM_KEY_FILE, _DOMAIN, _SELECTOR), or leave the key file out to sign nothing.");
    }
}
