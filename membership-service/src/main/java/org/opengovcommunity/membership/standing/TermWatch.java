package org.opengovcommunity.membership.standing;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends roles and suspensions whose time is over. Several instances may do it at once: each end happens once. */
@Component
class TermWatch {

    private final Terms terms;
    private final Standings standings;
    private final Clock clock;

    TermWatch(Terms terms, Standings standings, Clock clock) {
        this.terms = terms;
        this.standings = standings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void endWhatIsOver() {
        Instant now = clock.instant();
        for (String member : terms.over(now)) {
            if (standings.endOverdue(member, now)) {
                terms.forget(member, now);
            }
        }
    }
}
