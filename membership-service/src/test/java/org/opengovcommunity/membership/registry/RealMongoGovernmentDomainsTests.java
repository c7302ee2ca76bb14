package org.opengovcommunity.membership.registry;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoGovernmentDomainsTests extends MongoGovernmentDomainsTests {}
