package org.opengovcommunity.defaults.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Documents that are inserted once and never changed. */
public final class WriteOnce {

    private static final int DUPLICATE_KEY = 11_000;

    private WriteOnce() {}

    /**
     * Inserts in bulk, leaving alone those whose id is there already.
     *
     * @return the ids of those that were not there and occur once
     */
    public static Set<String> insert(MongoOperations mongo, String collection, List<Document> documents) {
        Set<String> inserted = new HashSet<>();
        if (documents.isEmpty()) {
            return inserted;
        }
        documents.forEach(document -> inserted.add(document.getString("_id")));
        mongo.execute(collection, target -> {
            try {
                return target.insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null) {
                    throw e;
                }
                for (var error : e.getWriteErrors()) {
                    if (error.getCode() != DUPLICATE_KEY) {
                        throw e;
                    }
                    inserted.remove(documents.get(error.getIndex()).getString("_id"));
                }
                return e.getWriteResult();
            }
        });
        return inserted;
    }
}
