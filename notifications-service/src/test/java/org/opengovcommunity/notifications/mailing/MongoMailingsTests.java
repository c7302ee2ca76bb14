package org.opengovcommunity.notifications.mailing;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.delivery.Batches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On the embedded store. */
@NotificationsTest
@HeldEvents
class MongoMailingsTests implements MailingsContract {

    @Autowired
    MongoMailings mailings;

    @Autowired
    Batches batches;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "batches");
        mongo.remove(new Query(), MongoMailings.COLLECTION);
    }

    @Override
    public Mailings mailings() {
        return mailings;
    }

    @Override
    public void waits(Mailing notice) {
        batches.queue(MailingFixture.batch(notice));
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
