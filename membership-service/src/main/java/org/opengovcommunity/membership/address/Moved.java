package org.opengovcommunity.membership.address;

import org.opengovcommunity.defaults.security.Sector;

/** What somebody counted as before and after moving to another address. */
record Moved(Sector before, Sector after) {

    boolean lostGovernment() {
        return before == Sector.GOVERNMENT && after != Sector.GOVERNMENT;
    }
}
