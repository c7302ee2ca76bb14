package org.opengovcommunity.archive.notice;

import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.archive.TestStore;
import org.opengovcommunity.defaults.testing.RealMongo;
import org.springframework.data.mongodb.core.MongoOperations;

@ExtendWith(RealMongo.class)
class RealMongoNoticeStoreTests extends MongoNoticeStoreTests {

    @Override
    MongoOperations database() {
        return TestStore.realDatabase();
    }
}
