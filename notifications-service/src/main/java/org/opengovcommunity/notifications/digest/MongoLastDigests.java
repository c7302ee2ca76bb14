package org.opengovcommunity.notifications.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document each; few are there at a time. */
@Repository
class MongoLastDigests implements LastDigests {

    static final String COLLECTION = "last-digests";

    private final MongoOperations mongo;

    MongoLastDigests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(LastDigest digest) {
        try {
            mongo.insert(digest, COLLECTION);
        } catch (DuplicateKeyException known) {
            // A repeat changes nothing.
        }
    }

    @Override
    public List<LastDigest> until(Instant time) {
        return mongo.find(query(where("until").lte(time)).with(Sort.by("until")), LastDigest.class, COLLECTION);
    }

    @Override
    public void remove(LastDigest digest) {
        mongo.remove(query(where("_id").is(digest.id())), COLLECTION);
    }
}
