package org.opengovcommunity.notifications;

import org.opengovcommunity.defaults.testing.AccessContract;

@NotificationsTest
class AccessTests extends AccessContract {}
