package org.opengovcommunity.membership.roster;

import java.util.List;

/**
 * What became of a roster: {@code rows} is the sum of the other three.
 *
 * @param imported rows that made a member or gave one a list
 * @param unchanged rows whose member had the list already, in whatever mode
 */
record ImportReport(long rows, long imported, long unchanged, List<Refusal> refused) {

    /** @param line of the file, the header being line 1 */
    record Refusal(long line, String reason) {}
}
