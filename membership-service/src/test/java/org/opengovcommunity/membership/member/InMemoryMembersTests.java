package org.opengovcommunity.membership.member;

class InMemoryMembersTests implements MembersContract {

    private final Members members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
    }
}
