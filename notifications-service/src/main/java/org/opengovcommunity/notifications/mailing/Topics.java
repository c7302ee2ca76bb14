package org.opengovcommunity.notifications.mailing;

import java.util.Optional;
import org.opengovcommunity.notifications.subscriber.Topic;

/** What mailings are about. */
@FunctionalInterface
public interface Topics {

    /** Empty for what is for everyone, whichever topics they chose. */
    Optional<Topic> of(Mailing mailing);
}
