package org.opengovcommunity.defaults.security;

/**
 * What a program may be allowed to do (client credentials, RFC 6749, section 4.4), as authorities. Its registration
 * names the scopes without the prefix.
 */
public final class Scopes {

    /** Searching and reading the archive. */
    public static final String RECORDS_READ = "SCOPE_records.read";

    /** Taking over a roster. */
    public static final String ROSTER_IMPORT = "SCOPE_roster.import";

    private Scopes() {}
}
