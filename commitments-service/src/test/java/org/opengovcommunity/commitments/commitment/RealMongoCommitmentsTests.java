package org.opengovcommunity.commitments.commitment;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoCommitmentsTests extends MongoCommitmentsTests {}
