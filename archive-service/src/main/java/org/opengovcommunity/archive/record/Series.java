package org.opengovcommunity.archive.record;

import java.util.List;

/** The series records are kept in; each has a log of its own. */
public final class Series {

    public static final String MEMBERSHIP = "membership";
    public static final String COMMITMENTS = "commitments";
    public static final String MEETINGS = "meetings";

    /** The mail that the platform writes. */
    public static final String NOTICES = "notices";

    /** What people wrote to the lists, what was decided about it, and the copies that went to everyone. */
    public static final String POSTS = "posts";

    /** Whom mail went to. */
    public static final String ROSTERS = "rosters";

    /** What became of mail. */
    public static final String DELIVERIES = "deliveries";

    /** Who read or searched the other series. */
    public static final String ACCESS = "access";

    public static final List<String> ALL =
            List.of(MEMBERSHIP, COMMITMENTS, MEETINGS, NOTICES, POSTS, ROSTERS, DELIVERIES, ACCESS);

    private Series() {}
}
