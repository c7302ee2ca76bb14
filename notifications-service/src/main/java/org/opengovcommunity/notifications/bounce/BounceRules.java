package org.opengovcommunity.notifications.bounce;

import java.time.Duration;
import org.opengovcommunity.notifications.bounce.Finding.Bounced;

/**
 * When an address has bounced too often.
 *
 * @param threshold with so many points its mail stops
 * @param soft points of a bounce after a temporary error; one after a permanent error is one point
 * @param stale after so long without a bounce the score starts anew
 * @param probe whether an address at the threshold gets a last message, and only loses its mail when that bounces too
 * @param probeLife so long a bounced probe counts
 * @param complaints what follows when a member calls mail abuse
 */
record BounceRules(
        double threshold, double soft, Duration stale, boolean probe, Duration probeLife, Complaints complaints) {

    /** What membership-service is told. */
    enum Complaints {
        /** That there was a complaint: no list's mail goes to the member any more. */
        STOP,
        /** That the member may want to leave: a link that does so is mailed. */
        ASK
    }

    double points(Bounced bounce) {
        return bounce.hard() ? 1 : soft;
    }
}
