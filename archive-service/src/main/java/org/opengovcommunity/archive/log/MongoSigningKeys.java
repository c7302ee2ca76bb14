package org.opengovcommunity.archive.log;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoSigningKeys implements SigningKeys {

    private static final String COLLECTION = "keys";
    private static final String ID = "checkpoints";

    private final MongoOperations mongo;

    MongoSigningKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public byte[] keep(byte[] seed) {
        try {
            mongo.insert(new Document("_id", ID).append("seed", new Binary(seed)), COLLECTION);
        } catch (DuplicateKeyException e) {
            // The key that is kept is the key of all checkpoints so far.
        }
        return mongo.findById(ID, Document.class, COLLECTION)
                .get("seed", Binary.class)
                .getData();
    }
}
