package org.opengovcommunity.notifications.notice;

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
class MongoNoticesTests implements NoticesContract {

    @Autowired
    MongoNotices notices;

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
        mongo.remove(new Query(), MongoNotices.COLLECTION);
        relay.start();
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public List<String> pending(Notice notice) {
        return mongo
                .findById(notice.id(), Document.class, MongoNotices.COLLECTION)
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .toList();
    }
}
