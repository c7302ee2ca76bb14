package org.opengovcommunity.membership.member;

import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
class RealMongoMembersTests extends MongoMembersTests {}
