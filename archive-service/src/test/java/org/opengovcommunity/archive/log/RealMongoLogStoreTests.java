package org.opengovcommunity.archive.log;

import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.archive.TestStore;
import org.opengovcommunity.defaults.testing.RealMongo;
import org.springframework.data.mongodb.core.MongoOperations;

@ExtendWith(RealMongo.class)
class RealMongoLogStoreTests extends MongoLogStoreTests {

    @Override
    MongoOperations database() {
        return TestStore.realDatabase();
    }
}
