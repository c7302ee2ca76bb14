package org.opengovcommunity.notifications.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** The last event of each milestone, where that is all there is to say; those of a commitment beside each other. */
    static <E extends AboutMilestone> List<E> lastOfEach(Stream<E> oldestFirst) {
        Map<String, E> last = new TreeMap<>();
        oldestFirst.forEach(event -> last.put(event.milestoneId(), event));
        return List.copyOf(last.values());
    }
}
