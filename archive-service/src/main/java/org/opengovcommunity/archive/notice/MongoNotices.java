package org.opengovcommunity.archive.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoNotices implements Notices {

    private static final String COLLECTION = "notices";

    private final MongoOperations mongo;

    MongoNotices(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Notice notice) {
        try {
            mongo.insert(notice, COLLECTION);
        } catch (DuplicateKeyException e) {
            // A repeat changes nothing.
        }
    }

    @Override
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class, COLLECTION));
    }

    @Override
    public void mark(String id, RosterState state) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("roster", state), COLLECTION);
    }

    @Override
    public long count(RosterState state) {
        return mongo.count(query(where("roster").is(state)), COLLECTION);
    }
}
