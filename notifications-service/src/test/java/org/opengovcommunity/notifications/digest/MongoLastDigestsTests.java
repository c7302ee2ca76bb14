package org.opengovcommunity.notifications.digest;

import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On the embedded store. */
@NotificationsTest
class MongoLastDigestsTests implements LastDigestsContract {

    @Autowired
    LastDigests digests;

    @Override
    public LastDigests digests() {
        return digests;
    }
}
