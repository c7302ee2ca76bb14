package org.opengovcommunity.membership.standing;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * When something of a member ends by itself. Few members have any, so that looking for what is over never means to look
 * at everybody. A term may be remembered without need: then nothing is found to end.
 */
@Component
public class Terms {

    private static final String COLLECTION = "terms";

    record StoredTerm(@Id String id, String memberId, Instant end) {}

    private final MongoTemplate mongo;

    Terms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** To be told before the term begins: an end that is then not needed does no harm, one that is forgotten would. */
    public void remember(String memberId, Instant end) {
        mongo.save(new StoredTerm(memberId + "/" + end, memberId, end), COLLECTION);
    }

    /** Ids of those with a term that is over. */
    Set<String> over(Instant now) {
        return mongo.find(Query.query(Criteria.where("end").lte(now)), StoredTerm.class, COLLECTION).stream()
                .map(StoredTerm::memberId)
                .collect(Collectors.toSet());
    }

    /** Forgets this member's terms that are over. */
    void forget(String memberId, Instant now) {
        mongo.remove(
                Query.query(Criteria.where("memberId").is(memberId).and("end").lte(now)), COLLECTION);
    }
}
