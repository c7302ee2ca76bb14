package org.opengovcommunity.membership.reaction;

import io.cloudevents.CloudEvent;

/**
 * What follows from one kind of event. It happens at least once, however often this service crashes; there is one reaction
 * to each kind.
 */
public interface Reaction {

    /** CloudEvents type of the events. */
    String type();

    /**
     * @throws org.opengovcommunity.defaults.events.TransientException to be tried again until it succeeds; after any other
     *     failure a few times only
     */
    void to(CloudEvent news);
}
