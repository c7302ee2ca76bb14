package org.opengovcommunity.archive;

import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.opengovcommunity.defaults.testing.AccessContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
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
