package org.opengovcommunity.defaults.outbox;

import org.opengovcommunity.defaults.testing.OnRealKafka;
import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
@OnRealKafka
class RealPlatformOutboxTests extends OutboxTests {}
