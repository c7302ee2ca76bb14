package org.opengovcommunity.membership.registry;

import org.springframework.data.mongodb.core.MongoTemplate;

/** The registry in the store of a test. */
public final class Registry {

    private Registry() {}

    /** As if nothing had been imported ever. */
    public static void forget(MongoTemplate mongo) {
        mongo.dropCollection(MongoGovernmentDomains.COLLECTION);
        mongo.dropCollection(MongoGovernmentDomains.IMPORTS);
    }
}
