package org.opengovcommunity.membership.member;

/** How the posts and notices of a list reach a member. */
public enum DeliveryMode {
    /** Each message as it comes. */
    EACH,
    /** One digest a day. */
    DAILY,
    /** One digest a week. */
    WEEKLY,
    /** Nothing by mail. */
    NONE
}
