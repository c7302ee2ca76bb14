package org.opengovcommunity.archive;

import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.defaults.testing.RealMongo;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A store without a service that works on it. */
public final class TestStore {

    private TestStore() {}

    /** A database of its own. */
    public static MongoOperations database() {
        return database(EmbeddedMongo.uri());
    }

    /** A database of its own on a real MongoDB. */
    public static MongoOperations realDatabase() {
        return database(RealMongo.uri());
    }

    private static MongoOperations database(String uri) {
        String name = "test-" + UUID.randomUUID();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(MongoClients.create(uri), name));
    }
}
