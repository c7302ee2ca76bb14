package org.opengovcommunity.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.commitments.ServiceTest;
import org.opengovcommunity.commitments.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class SeedTests {

    @Autowired
    Seed seed;

    @Autowired
    MongoOperations mongo;

    @Test
    void eachSeededCommitmentAndMeetingIsPublished() {
        assertThat(TestPlatform.published(
                        "opengov.commitments.commitment",
                        event -> event.getId().startsWith("commitment-published/"),
                        156))
                .extracting(record -> record.value().getId())
                .contains("commitment-published/US0147", "commitment-published/demo-01");
        assertThat(TestPlatform.published(
                        "opengov.commitments.meeting",
                        event -> !event.getSubject().contains("internal"),
                        22))
                .extracting(record -> record.value().getSubject())
                .contains("2021-11-30-public-meeting");
    }

    @Test
    void aSeedThatWasCutOffGoesOnAndLeavesAloneWhatIsThere() {
        noEventsPending();
        mongo.remove(Query.query(Criteria.where("_id").in("US0143", "US0144")), "commitments");
        mongo.remove(Query.query(Criteria.where("_id").is("us-nap-2")), "cycles");
        List<Document> before = mongo.findAll(Document.class, "commitments");

        seed.run(new DefaultApplicationArguments());

        assertThat(mongo.getCollection("cycles").countDocuments()).isEqualTo(6);
        assertThat(mongo.getCollection("commitments").countDocuments()).isEqualTo(156);
        noEventsPending();
        assertThat(mongo.findAll(Document.class, "commitments")).containsAll(before);
    }

    private void noEventsPending() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        mongo.getCollection("commitments").countDocuments(new Document("outboxPending", true)) == 0);
    }
}
