package org.opengovcommunity.archive.record;

import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.archive.TestStore;
import org.opengovcommunity.defaults.testing.RealMongo;
import org.springframework.data.mongodb.core.MongoOperations;

@ExtendWith(RealMongo.class)
class RealMongoRecordStoreTests extends MongoRecordStoreTests {

    @Override
    MongoOperations database() {
        return TestStore.realDatabase();
    }
}
