package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** Where the next digest of a list begins. */
record DigestStart(DigestSettings settings, DigestProgress progress) {

    /** The end of the last period that is done; of the first ever, the end of the one before the last. */
    Instant of(String list, Mode mode, Instant now) {
        Schedule schedule = settings.schedule(list);
        return progress.through(list, mode).orElseGet(() -> schedule.previous(mode, schedule.previous(mode, now)));
    }
}
