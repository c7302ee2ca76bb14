package org.opengovcommunity.notifications.bounce;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoReturnedStore implements ReturnedStore {

    static final String COLLECTION = "returned";

    private final MongoTemplate mongo;

    MongoReturnedStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(List<Returned> messages) {
        List<Document> documents = messages.stream().map(this::document).toList();
        mongo.execute(COLLECTION, target -> {
            insert(target, documents);
            return documents;
        });
    }

    @Override
    public List<Returned> some(int limit) {
        return mongo.find(new Query().limit(limit), Returned.class, COLLECTION);
    }

    @Override
    public void remove(List<Returned> messages) {
        mongo.remove(query(where("_id").in(messages.stream().map(Returned::id).toList())), COLLECTION);
    }

    @Override
    public long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    private static void insert(MongoCollection<Document> target, List<Document> documents) {
        try {
            target.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            boolean known = some.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!known) {
                throw some;
            }
        }
    }

    private Document document(Returned message) {
        var document = new Document();
        mongo.getConverter().write(message, document);
        return document;
    }
}
