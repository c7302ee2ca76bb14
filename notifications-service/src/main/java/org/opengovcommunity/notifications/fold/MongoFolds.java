package org.opengovcommunity.notifications.fold;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document each, replaced as a whole. */
@Repository
class MongoFolds implements Folds {

    static final String COLLECTION = "folds";

    private final MongoTemplate mongo;

    MongoFolds(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending("due")));
    }

    @Override
    public Optional<Fold> find(String id) {
        return Optional.ofNullable(mongo.findById(id, FoldDocument.class, COLLECTION))
                .map(FoldDocument::toFold);
    }

    @Override
    public boolean save(Fold fold) {
        FoldDocument document = FoldDocument.of(fold);
        if (fold.version() == 1) {
            return insert(document);
        }
        Query before = query(where("_id").is(fold.id()).and("version").is(fold.version() - 1));
        return mongo.replace(before, document, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<String> due(Instant now) {
        Query due = query(where("due").lte(now));
        due.fields().include("_id");
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    private boolean insert(FoldDocument document) {
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }
}
