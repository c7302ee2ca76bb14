package org.opengovcommunity.local.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** Adds what our services ask of a MongoDB server beside documents: the {@code hello} that health checks send. */
class StoreBackend extends H2Backend {

    StoreBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!command.equals("hello")) {
            return super.handleCommand(channel, database, command, query);
        }
        return super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true);
    }
}
