package org.opengovcommunity.commitments.commitment;

import java.util.Optional;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells once a day of the deadlines that are near or have passed. It looks more often than that, so that nothing has to
 * happen at a certain minute: what a stop or a store that was away has left is told at the next look. Any number of
 * instances may look: what one has told is told for the others, too.
 */
final class DeadlineWatch {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);

    private final Commitments commitments;
    private final Cycles cycles;
    private final Today today;
    private final ReminderSettings settings;

    DeadlineWatch(Commitments commitments, Cycles cycles, Today today, ReminderSettings settings) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.today = today;
        this.settings = settings;
    }

    @Scheduled(fixedRateString = "PT10M")
    void look() {
        if (today.time().isBefore(settings.from())) {
            return;
        }
        for (Cycle cycle : cycles.all()) {
            if (cycle.state() == Cycle.State.ACTIVE) {
                commitments.inCycle(cycle.id()).forEach(commitment -> tell(commitment, cycle));
            }
        }
    }

    /** One that cannot be told of does not hold up the others. */
    private void tell(Commitment found, Cycle cycle) {
        try {
            Optional<Commitment> next = Optional.of(found);
            while (next.isPresent()) {
                next = tellOne(next.get(), cycle);
            }
        } catch (RuntimeException failed) {
            log.atError()
                    .setCause(failed)
                    .addKeyValue("commitment", found.id())
                    .log("Cannot tell of deadlines, trying again later");
        }
    }

    /** @return the commitment to go on with, if there was anything to tell */
    private Optional<Commitment> tellOne(Commitment commitment, Cycle cycle) {
        return commitment
                .tellOfDeadline(today.date(), settings.daysBefore(), cycle)
                .flatMap(changed -> {
                    if (!commitments.replace(changed)) {
                        return commitments.find(commitment.id());
                    }
                    log.atInfo()
                            .addKeyValue("commitment", commitment.id())
                            .addKeyValue("event", changed.event().name())
                            .log("Told of a deadline");
                    return Optional.of(changed.commitment());
                });
    }
}
