package org.opengovcommunity.notifications.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoDigestProgress implements DigestProgress {

    static final String COLLECTION = "digest-progress";

    private final MongoTemplate mongo;

    MongoDigestProgress(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Instant> through(String list, Mode mode) {
        return Optional.ofNullable(mongo.findById(id(list, mode), Document.class, COLLECTION))
                .map(found -> found.getDate("through").toInstant());
    }

    @Override
    public void advance(String list, Mode mode, Instant until) {
        mongo.upsert(query(where("_id").is(id(list, mode))), new Update().max("through", until), COLLECTION);
    }

    private static String id(String list, Mode mode) {
        return list + "/" + mode;
    }
}
