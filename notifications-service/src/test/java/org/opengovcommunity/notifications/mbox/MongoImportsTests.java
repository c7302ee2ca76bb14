package org.opengovcommunity.notifications.mbox;

import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On the embedded store. */
@NotificationsTest
class MongoImportsTests implements ImportsContract {

    @Autowired
    Imports imports;

    @Override
    public Imports imports() {
        return imports;
    }
}
