package org.opengovcommunity.commitments.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The date where the community is: a deadline passes when its last day has ended there. */
@Component
class Today {

    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, @Value("${opengov.time-zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
