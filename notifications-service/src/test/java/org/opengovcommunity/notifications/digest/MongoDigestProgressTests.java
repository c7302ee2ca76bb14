package org.opengovcommunity.notifications.digest;

import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On the embedded store. */
@NotificationsTest
class MongoDigestProgressTests implements DigestProgressContract {

    @Autowired
    DigestProgress progress;

    @Override
    public DigestProgress progress() {
        return progress;
    }
}
