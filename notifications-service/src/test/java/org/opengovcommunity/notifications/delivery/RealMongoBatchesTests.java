package org.opengovcommunity.notifications.delivery;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoBatchesTests extends MongoBatchesTests {}
