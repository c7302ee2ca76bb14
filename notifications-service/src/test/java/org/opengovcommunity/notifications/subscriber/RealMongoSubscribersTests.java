package org.opengovcommunity.notifications.subscriber;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoSubscribersTests extends MongoSubscribersTests {}
