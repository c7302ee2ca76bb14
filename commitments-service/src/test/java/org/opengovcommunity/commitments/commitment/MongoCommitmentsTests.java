package org.opengovcommunity.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.defaults.outbox.OutboxRelay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** On the embedded store, the relay standing still so that the stored events can be seen. */
@ServiceTest
class MongoCommitmentsTests implements CommitmentsContract {

    private static final String PREFIX = "org.opengovcommunity.commitments.";

    @Autowired
    MongoCommitments commitments;

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
        mongo.remove(query(where("cycleId").is("test-plan")), MongoCommitments.COMMITMENTS.name());
        relay.start();
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
