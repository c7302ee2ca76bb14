package org.opengovcommunity.commitments.change;

import org.opengovcommunity.defaults.security.Caller;

/** Who did something, as the history and the events name them. */
public record Actor(String memberId, String name) {

    public static Actor of(Caller caller) {
        return new Actor(caller.id(), caller.name());
    }
}
