package org.opengovcommunity.membership.member;

/**
 * On whose word something was done to a member.
 *
 * @param by id of the administrator or moderator, {@link #BY_TERM}, {@link #BY_REGISTRY} or {@link #BY_SETTINGS}
 * @param reason one to 2,000 characters
 */
public record Statement(String by, String reason) {

    /** Nobody: the time was over. */
    public static final String BY_TERM = "term";

    /** Nobody: the registry of government domains says so. */
    public static final String BY_REGISTRY = "registry";

    /** Nobody: the settings say so. */
    public static final String BY_SETTINGS = "settings";

    public static final Statement TERM_IS_OVER = new Statement(BY_TERM, "The time it was given for is over.");
}
