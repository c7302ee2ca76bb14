package org.opengovcommunity.notifications.post;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks after held posts from time to time. */
record ModerationSweep(ModerationService moderation) {

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void sweep() {
        moderation.sweep();
    }
}
