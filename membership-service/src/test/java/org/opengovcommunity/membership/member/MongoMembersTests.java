package org.opengovcommunity.membership.member;

import org.opengovcommunity.membership.MembershipTest;
import org.springframework.beans.factory.annotation.Autowired;

@MembershipTest
class MongoMembersTests implements MembersContract {

    @Autowired
    Members members;

    @Override
    public Members members() {
        return members;
    }
}
