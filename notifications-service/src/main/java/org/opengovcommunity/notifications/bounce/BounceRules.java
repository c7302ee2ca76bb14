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
 */
record BounceRules(double threshold, double soft, Duration stale, boolean probe, Duration probeLife) {

    double points(Bounced bounce) {
        return bounce.hard() ? 1 : soft;
    }
}
