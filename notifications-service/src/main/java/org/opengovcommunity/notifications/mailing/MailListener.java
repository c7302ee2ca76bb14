package org.opengovcommunity.notifications.mailing;

import io.cloudevents.CloudEvent;

/** Goes on with what this service has said on its own mail topic: what is there is archived, and comes again until done. */
@FunctionalInterface
public interface MailListener {

    /** Events that are not for it are ignored. Bears repetition. */
    void on(CloudEvent event);
}
