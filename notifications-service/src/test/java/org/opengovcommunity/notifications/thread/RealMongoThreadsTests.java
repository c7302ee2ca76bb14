package org.opengovcommunity.notifications.thread;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoThreadsTests extends MongoThreadsTests {}
