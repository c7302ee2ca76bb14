package org.opengovcommunity.membership;

import org.opengovcommunity.defaults.testing.AccessContract;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.context.annotation.Import;

@MembershipTest
@Import(TestTokens.Decoding.class)
class AccessTests extends AccessContract {}
