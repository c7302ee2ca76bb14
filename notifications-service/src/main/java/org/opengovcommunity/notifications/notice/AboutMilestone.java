package org.opengovcommunity.notifications.notice;

import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.mailing.Origin.About;

/** What commitments' events of a milestone have in common. */
interface AboutMilestone {

    String milestoneId();

    String milestoneTitle();

    String commitmentId();

    @Nullable
    String commitmentTitle();

    @Nullable
    String cycleTitle();

    /** Abbreviation, or the name of an office that has none. */
    @Nullable
    String leadAgency();

    default About about() {
        return new About(milestoneId(), commitmentId());
    }
}
