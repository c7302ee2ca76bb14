package org.opengovcommunity.archive;

import java.util.UUID;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The embedded store without a service that works on it. */
public final class TestStore {

    private TestStore() {}

    /** A database of its own. */
    public static MongoOperations database() {
        return new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(EmbeddedMongo.uri() + "/test-" + UUID.randomUUID()));
    }
}
