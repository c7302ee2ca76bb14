package org.opengovcommunity.commitments.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.AggregateTemplate.Insert;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Inserts aggregates in bulk, leaving alone those that are there: an import that was cut off goes on where it was. */
@Component
public class NewAggregates {

    private final MongoOperations mongo;
    private final AggregateTemplate aggregates;

    NewAggregates(MongoOperations mongo, AggregateTemplate aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /**
     * @param inserts by the id of their document
     * @return the ids that were not there
     */
    public Set<String> addAbsent(String collection, Map<String, Insert> inserts) {
        Map<String, Insert> absent = new TreeMap<>(inserts);
        absent.keySet().removeAll(present(collection, inserts.keySet()));
        try {
            aggregates.insertAll(collection, List.copyOf(absent.values()));
        } catch (DuplicateKeyException e) {
            // Another instance imports the same at this moment; what it did not have yet is stored all the same.
        }
        return absent.keySet();
    }

    private Set<String> present(String collection, Set<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include("_id");
        return mongo.find(query, Document.class, collection).stream()
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet());
    }
}
