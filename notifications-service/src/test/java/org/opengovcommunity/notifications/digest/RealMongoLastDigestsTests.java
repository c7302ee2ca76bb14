package org.opengovcommunity.notifications.digest;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoLastDigestsTests extends MongoLastDigestsTests {}
