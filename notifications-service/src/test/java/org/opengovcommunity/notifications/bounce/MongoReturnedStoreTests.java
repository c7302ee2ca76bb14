package org.opengovcommunity.notifications.bounce;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.BeforeEach;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On the embedded store, in a database of its own, where nobody works the messages off. */
@NotificationsTest
class MongoReturnedStoreTests implements ReturnedStoreContract {

    @Autowired
    MongoClient client;

    private MongoTemplate apart;

    @BeforeEach
    void clear() {
        apart = new MongoTemplate(client, "returned-apart");
        apart.dropCollection(MongoReturnedStore.COLLECTION);
    }

    @Override
    public ReturnedStore store() {
        return new MongoReturnedStore(apart);
    }
}
