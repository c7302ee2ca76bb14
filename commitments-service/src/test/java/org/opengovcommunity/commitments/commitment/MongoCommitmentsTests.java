package org.opengovcommunity.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** On the embedded store. */
@ServiceTest
@HeldEvents
class MongoCommitmentsTests implements CommitmentsContract {

    private static final String PREFIX = "org.opengovcommunity.commitments.";

    @Autowired
    MongoCommitments commitments;

    @Autowired
    MongoOperations mongo;

    @AfterEach
    void clear() {
        mongo.remove(query(where("cycleId").is("test-plan")), MongoCommitments.COMMITMENTS.name());
    }

    @Override
    public Commitments commitments() {
        return commitments;
    }

    @Override
    public List<String> storedEvents(String commitmentId) {
        return mongo
                .findById(commitmentId, Document.class, MongoCommitments.COMMITMENTS.name())
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .map(type -> type.substring(PREFIX.length(), type.lastIndexOf(".v1")))
                .toList();
    }
}
