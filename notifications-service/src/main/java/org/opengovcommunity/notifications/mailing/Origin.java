package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/** Why there is a mailing. */
public sealed interface Origin {

    /**
     * A notice tells of an event, or of several together.
     *
     * @param causedBy the last of them
     * @param alsoCausedBy the earlier ones, oldest first
     * @param about the milestones in the order in which it tells of them; none when it is about something else
     * @param topic what those want to hear of whom it is for
     * @param toldBefore lists that are told the same before: who gets it there does not get it again. Said to nobody
     */
    record Notice(Cause causedBy, List<Cause> alsoCausedBy, List<About> about, Topic topic, List<String> toldBefore)
            implements Origin {

        /** What it tells of first. */
        public About firstAbout() {
            return about.isEmpty() ? new About(null, null) : about.getFirst();
        }

        /** What else it tells of. */
        public List<About> alsoAbout() {
            return about.stream().skip(1).toList();
        }
    }

    /** A copy of the post that has the id of the mailing. */
    record Post() implements Origin {}

    /** What a list sent in a period, for those who want it together. */
    record Digest(Mode mode, Instant after, Instant until, int messages) implements Origin {}

    /** To a few people, in the name of a list. */
    record Letter() implements Origin {}

    /** The event that a notice tells of. */
    record Cause(String eventId, String type) {}

    /** What a notice is about. */
    record About(@Nullable String milestoneId, @Nullable String commitmentId) {}
}
