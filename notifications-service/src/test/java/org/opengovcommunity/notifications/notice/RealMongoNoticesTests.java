package org.opengovcommunity.notifications.notice;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoNoticesTests extends MongoNoticesTests {}
