package org.opengovcommunity.notifications.subscriber;

import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On the embedded store. */
@NotificationsTest
class MongoSubscribersTests implements SubscribersContract {

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "subscribers");
    }

    @Override
    public Subscribers subscribers() {
        return subscribers;
    }
}
