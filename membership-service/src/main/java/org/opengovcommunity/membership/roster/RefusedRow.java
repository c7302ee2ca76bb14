package org.opengovcommunity.membership.roster;

/** Why a line of the roster cannot be taken; the message is for whoever has to repair it. */
class RefusedRow extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedRow(String reason) {
        super(reason);
    }
}
