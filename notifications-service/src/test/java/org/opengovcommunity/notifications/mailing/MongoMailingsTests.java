package org.opengovcommunity.notifications.mailing;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On the embedded store, the relay standing still so that the stored events can be seen. */
@NotificationsTest
class MongoMailingsTests implements MailingsContract {

    @Autowired
    MongoMailings mailings;

    @Autowired
    MongoOperations mongo;

    @Autowired
    OutboxRelay relay;

    @BeforeEach
    void holdEvents() {
        relay.stop();
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoMailings.COLLECTION);
        relay.start();
    }

    @Override
    public Mailings mailings() {
        return mailings;
    }

    @Override
    public List<String> pending(Mailing mailing) {
        return mongo
                .findById(mailing.id(), Document.class, MongoMailings.COLLECTION)
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .toList();
    }
}
