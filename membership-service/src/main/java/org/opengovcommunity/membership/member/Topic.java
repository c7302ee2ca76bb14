package org.opengovcommunity.membership.member;

/** What the mail of a list is about. */
public enum Topic {
    DEADLINES,
    MEETINGS,
    PROGRESS,
    /** What members write. */
    DISCUSSION
}
