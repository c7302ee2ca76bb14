package org.opengovcommunity.archive.api;

import org.opengovcommunity.archive.notice.Notice;
import org.opengovcommunity.archive.notice.Notice.RosterState;

/**
 * Whether the roster of a notice is here.
 *
 * @param recipients how many the notice says there are
 * @param parts how many parts the notice says there are
 * @param partsReceived how many are here
 * @param sha256 hex, of the canonical roster, as the notice says
 * @param complete whether all parts are here and come to that hash
 */
record RosterView(
        String noticeId,
        int recipients,
        int parts,
        int partsReceived,
        String sha256,
        RosterState state,
        boolean complete) {

    static RosterView of(Notice notice, int partsReceived) {
        return new RosterView(
                notice.id(),
                notice.recipients(),
                notice.parts(),
                partsReceived,
                notice.rosterSha256(),
                notice.roster(),
                notice.roster() == RosterState.COMPLETE);
    }
}
