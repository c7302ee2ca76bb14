package org.opengovcommunity.defaults.security;

/** Role names as tokens carry them. */
public final class Roles {

    public static final String MEMBER = "MEMBER";
    public static final String LEAD = "LEAD";
    public static final String MODERATOR = "MODERATOR";
    public static final String RECORDS_OFFICER = "RECORDS_OFFICER";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
