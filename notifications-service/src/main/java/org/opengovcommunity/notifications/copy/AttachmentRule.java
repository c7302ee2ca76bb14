package org.opengovcommunity.notifications.copy;

/** What becomes of the files in a post. */
public enum AttachmentRule {
    /** They stay; a post with one of a forbidden type waits for a moderator. */
    KEEP,
    /** Those of a forbidden type are removed, and a line says so. */
    FILTER,
    /** A link stands in place of each, for those who may read the list's threads; forbidden ones wait as with KEEP. */
    LINK
}
