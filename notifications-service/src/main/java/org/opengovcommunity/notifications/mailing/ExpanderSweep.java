package org.opengovcommunity.notifications.mailing;

import org.springframework.scheduling.annotation.Scheduled;

/** Lets an expander look now and then. */
record ExpanderSweep(Expander expander) {

    @Scheduled(fixedDelayString = "PT5S")
    void sweep() {
        expander.sweep();
    }
}
