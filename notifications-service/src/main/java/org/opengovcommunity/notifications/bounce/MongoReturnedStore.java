package org.opengovcommunity.notifications.bounce;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.opengovcommunity.defaults.store.WriteOnce;
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
        WriteOnce.insert(
                mongo, COLLECTION, messages.stream().map(this::document).toList());
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

    private Document document(Returned message) {
        var document = new Document();
        mongo.getConverter().write(message, document);
        return document;
    }
}
