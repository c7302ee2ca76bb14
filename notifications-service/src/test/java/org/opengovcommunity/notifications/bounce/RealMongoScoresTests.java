package org.opengovcommunity.notifications.bounce;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoScoresTests extends MongoScoresTests {}
