package org.opengovcommunity.archive.notice;

/**
 * A notice and whether the roster it went to is here; the message itself is a record.
 *
 * @param id the one that notifications-service gave it
 * @param parts how many the roster has
 * @param rosterSha256 hex, what the canonical roster comes to when it is the right one
 */
public record Notice(String id, String recordId, int recipients, int parts, String rosterSha256, RosterState roster) {

    /** What is known of a roster. */
    public enum RosterState {
        /** Parts are on their way. */
        WAITING,
        /** All parts are here and are what the notice says. */
        COMPLETE,
        /** What is here is not what the notice says. */
        MISMATCH
    }
}
