package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Commits every write before its answer goes out; the backend itself commits about once a second. */
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropDatabase",
            "dropIndexes");

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document answer = super.handleMessage(message);
        if (WRITES.contains(message.getDocument().keySet().iterator().next())) {
            commit();
        }
        return answer;
    }
}
