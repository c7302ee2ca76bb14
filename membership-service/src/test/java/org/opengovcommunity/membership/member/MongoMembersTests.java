package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@MembershipTest
class MongoMembersTests implements MembersContract {

    @Autowired
    Members members;

    @Autowired
    MongoTemplate mongo;

    @Override
    public Members members() {
        return members;
    }

    @Test
    void ofWhoeverLeftNothingPersonalStaysAndSoonNothingAtAll() {
        var member = citizen(Member.newId(), Member.newId() + "@civil.test");
        members.add(List.of(member.join()));

        members.save(member.leave());

        // Unless it is forgotten already: that is done once a minute, too.
        await().untilAsserted(() -> assertThat(stored(member).stream()).allSatisfy(left -> {
            assertThat(left).doesNotContainKey("outboxPending");
            assertThat(left.toJson()).doesNotContain("@", member.name());
        }));
        ((MongoMembers) members).forgetLeft();
        assertThat(stored(member)).isEmpty();
    }

    private Optional<Document> stored(Member member) {
        return Optional.ofNullable(mongo.findById(member.id(), Document.class, MongoMembers.COLLECTION));
    }
}
