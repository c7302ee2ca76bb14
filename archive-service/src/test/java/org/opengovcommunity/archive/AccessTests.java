package org.opengovcommunity.archive;

import org.opengovcommunity.defaults.testing.AccessContract;

@ServiceTest
class AccessTests extends AccessContract {}
