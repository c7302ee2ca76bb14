package org.opengovcommunity.notifications.fold;

import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On the embedded store. */
@NotificationsTest
class MongoFoldsTests implements FoldsContract {

    @Autowired
    Folds folds;

    @Autowired
    MongoOperations mongo;

    /** So that nobody tells of what a test has left. */
    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoFolds.COLLECTION);
    }

    @Override
    public Folds folds() {
        return folds;
    }
}
