package org.opengovcommunity.defaults.events;

import org.opengovcommunity.defaults.testing.OnRealKafka;
import org.opengovcommunity.defaults.testing.OnRealMongo;

@OnRealMongo
@OnRealKafka
class RealPlatformEventConsumersTests extends EventConsumersTests {}
