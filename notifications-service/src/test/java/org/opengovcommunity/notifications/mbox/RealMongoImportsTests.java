package org.opengovcommunity.notifications.mbox;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoImportsTests extends MongoImportsTests {}
