package org.opengovcommunity.notifications.fold;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoFoldsTests extends MongoFoldsTests {}
