package org.opengovcommunity.notifications.thread;

import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On the embedded store. */
@NotificationsTest
class MongoThreadsTests implements ThreadsContract {

    @Autowired
    Threads threads;

    @Override
    public Threads threads() {
        return threads;
    }
}
