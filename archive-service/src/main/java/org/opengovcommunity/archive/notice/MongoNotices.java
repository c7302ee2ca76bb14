package org.opengovcommunity.archive.notice;

import static com.mongodb.client.model.Filters.eq;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoNotices implements Notices {

    private static final String COLLECTION = "notices";

    private final MongoOperations mongo;

    MongoNotices(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(List<Notice> notices) {
        WriteOnce.insert(mongo, COLLECTION, notices.stream().map(this::document).toList());
    }

    @Override
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class, COLLECTION));
    }

    @Override
    public List<Notice> findAll(Set<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Notice.class, COLLECTION);
    }

    @Override
    public void mark(Map<String, RosterState> states) {
        List<UpdateOneModel<Document>> marks = states.entrySet().stream()
                .map(state -> new UpdateOneModel<Document>(
                        eq("_id", state.getKey()),
                        Updates.set("roster", state.getValue().name())))
                .toList();
        if (!marks.isEmpty()) {
            mongo.execute(COLLECTION, target -> target.bulkWrite(marks));
        }
    }

    @Override
    public long count(RosterState state) {
        return mongo.count(query(where("roster").is(state)), COLLECTION);
    }

    private Document document(Notice notice) {
        var document = new Document();
        mongo.getConverter().write(notice, document);
        return document;
    }
}
