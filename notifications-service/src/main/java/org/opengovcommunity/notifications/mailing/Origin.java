package org.opengovcommunity.notifications.mailing;

import org.jspecify.annotations.Nullable;

/** Why there is a mailing. */
public sealed interface Origin {

    /** A notice tells of an event. */
    record Notice(Cause causedBy, About about) implements Origin {}

    /** The event that a notice tells of. */
    record Cause(String eventId, String type) {}

    /** What a notice is about. */
    record About(@Nullable String milestoneId, @Nullable String commitmentId) {}
}
