package org.opengovcommunity.archive.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.TestStore;
import org.springframework.data.mongodb.core.MongoOperations;

class MongoLogStoreTests implements LogStoreContract {

    private final MongoOperations mongo = database();

    @Override
    public LogHeads heads() {
        return new MongoLogHeads(mongo);
    }

    @Override
    public Tiles tiles() {
        return new MongoTiles(mongo);
    }

    @Test
    void theKeyIsTheFirstThatWasMade() {
        var keys = new MongoSigningKeys(mongo);
        byte[] first = {1, 2, 3};

        assertThat(keys.keep(first)).isEqualTo(first);
        assertThat(keys.keep(new byte[] {4, 5, 6})).isEqualTo(first);
    }

    MongoOperations database() {
        return TestStore.database();
    }
}
