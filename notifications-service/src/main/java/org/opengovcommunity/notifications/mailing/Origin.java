package org.opengovcommunity.notifications.mailing;

import org.jspecify.annotations.Nullable;

/** Why there is a mailing. */
public sealed interface Origin {

    /** A notice tells of an event. */
    record Notice(Cause causedBy, About about) implements Origin {}

    /** A copy of the post that has the id of the mailing. */
    record Post() implements Origin {}

    /** The event that a notice tells of. */
    record Cause(String eventId, String type) {}

    /** What a notice is about. */
    record About(@Nullable String milestoneId, @Nullable String commitmentId) {}
}
