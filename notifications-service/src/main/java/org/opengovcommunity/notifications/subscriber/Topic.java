package org.opengovcommunity.notifications.subscriber;

/** What a message of a list is about; members choose which they want. */
public enum Topic {
    DEADLINES,
    MEETINGS,
    PROGRESS,
    DISCUSSION
}
