package org.opengovcommunity.archive.record;

import org.opengovcommunity.archive.TestStore;
import org.springframework.data.mongodb.core.MongoOperations;

class MongoRecordStoreTests implements RecordStoreContract {

    private final MongoOperations mongo = database();

    @Override
    public Records records() {
        return new MongoRecords(mongo);
    }

    @Override
    public Places places() {
        return new MongoPlaces(mongo);
    }

    @Override
    public Arrivals arrivals() {
        return new MongoArrivals(mongo);
    }

    MongoOperations database() {
        return TestStore.database();
    }
}
