package org.opengovcommunity.notifications.bounce;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On the embedded store. */
@NotificationsTest
@HeldEvents
class MongoScoresTests implements ScoresContract {

    @Autowired
    Scores scores;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoScores.COLLECTION);
    }

    @Override
    public Scores scores() {
        return scores;
    }

    @Override
    public List<String> events(String memberId) {
        return mongo
                .findById(memberId, Document.class, MongoScores.COLLECTION)
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .toList();
    }
}
