package org.opengovcommunity.defaults.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * Writes that are simply done again when a crash of the store undoes them, such as the removal of what is done: they do
 * not wait for the disk, nor for other members of a replica set. Not for what anything else builds upon.
 */
public final class Repeated {

    private static final WriteConcern NOT_YET_ON_DISK = WriteConcern.W1.withJournal(false);

    private Repeated() {}

    /** The collection, for such writes. */
    public static MongoCollection<Document> writes(MongoCollection<Document> collection) {
        return collection.withWriteConcern(NOT_YET_ON_DISK);
    }
}
