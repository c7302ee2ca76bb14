package org.opengovcommunity.membership.member;

/** What a member may do; the names are those that tokens carry. */
public enum Role {
    MEMBER,
    /** Leads commitments for the agencies of the member. */
    LEAD,
    MODERATOR,
    RECORDS_OFFICER,
    ADMIN
}
