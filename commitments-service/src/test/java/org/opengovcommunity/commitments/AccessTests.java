package org.opengovcommunity.commitments;

import org.opengovcommunity.defaults.testing.AccessContract;

@ServiceTest
class AccessTests extends AccessContract {}
