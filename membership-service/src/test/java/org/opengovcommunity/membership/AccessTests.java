package org.opengovcommunity.membership;

import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.opengovcommunity.defaults.testing.AccessContract;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MembershipTest
@Import(TestTokens.Decoding.class)
class AccessTests implements AccessContract {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RevokedTokens revoked;

    @Override
    public Service service() {
        return new Service(context, mvc, revoked);
    }
}
