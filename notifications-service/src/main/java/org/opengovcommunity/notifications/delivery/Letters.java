package org.opengovcommunity.notifications.delivery;

import java.util.Optional;

/** The messages that batches deliver. */
@FunctionalInterface
public interface Letters {

    Optional<Letter> find(String noticeId);
}
