package org.opengovcommunity.notifications.mailing;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoMailingsTests extends MongoMailingsTests {}
