package org.opengovcommunity.membership.subscription;

/** Whom a list is for. */
public enum Audience {
    /** People with a government address only. */
    GOVERNMENT,
    EVERYONE
}
