package org.opengovcommunity.membership.standing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends whatever of members is over. Several instances may do it at once: each end happens once. */
@Component
class TermWatch {

    private final Terms terms;
    private final List<Endings> endings;
    private final Clock clock;

    TermWatch(Terms terms, List<Endings> endings, Clock clock) {
        this.terms = terms;
        this.endings = List.copyOf(endings);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void endWhatIsOver() {
        Instant now = clock.instant();
        for (String member : terms.over(now)) {
            long left =
                    endings.stream().filter(one -> !one.endOverdue(member, now)).count();
            if (left == 0) {
                terms.forget(member, now);
            }
        }
    }
}
