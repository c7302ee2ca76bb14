package org.opengovcommunity.commitments.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The date where the community is: a deadline passes when its last day has ended there. */
public final class Today {

    private final Clock clock;

    public Today(Clock clock, ZoneId zone) {
        this.clock = clock.withZone(zone);
    }

    public LocalDate date() {
        return LocalDate.now(clock);
    }

    LocalTime time() {
        return LocalTime.now(clock);
    }
}
