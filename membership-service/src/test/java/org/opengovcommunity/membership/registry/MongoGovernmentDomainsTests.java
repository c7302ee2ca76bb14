package org.opengovcommunity.membership.registry;

import org.junit.jupiter.api.AfterEach;
import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@MembershipTest
class MongoGovernmentDomainsTests implements GovernmentDomainsContract {

    @Autowired
    GovernmentDomains domains;

    @Autowired
    MongoTemplate mongo;

    /** Others share the service, and expect that nobody imported anything. */
    @AfterEach
    void forget() {
        Registry.forget(mongo);
    }

    @Override
    public GovernmentDomains domains() {
        return domains;
    }
}
