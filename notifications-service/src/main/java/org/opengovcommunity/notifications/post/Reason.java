package org.opengovcommunity.notifications.post;

/** Why a post does not go out at once. */
public enum Reason {
    /** Its author does not get the list. */
    NOT_A_MEMBER,
    /** Nobody knows who wrote it. */
    NO_AUTHOR,
    TOO_LARGE,
    TOO_MANY_RECIPIENTS,
    /** Of more parts or levels, or with longer header fields, than any person's program writes. */
    EXCESSIVE_STRUCTURE,
    /** It may not be from who it seems to be from. */
    SENDER_NOT_PROVEN,
    FORBIDDEN_ATTACHMENT,
    /** The first of its author on a list that wants to see it. */
    FIRST_POST,
    MODERATED_LIST,
    ANNOUNCE_ONLY,
    EMERGENCY,
    /** It cannot be made into a message to the list. */
    UNREADABLE,
    /** It went through this list before. */
    LOOP,
    /** Written by a machine (RFC 3834). */
    AUTOMATIC,
    BANNED
}
