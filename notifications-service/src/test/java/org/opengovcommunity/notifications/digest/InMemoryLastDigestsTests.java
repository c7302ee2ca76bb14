package org.opengovcommunity.notifications.digest;

class InMemoryLastDigestsTests implements LastDigestsContract {

    private final LastDigests digests = new InMemoryLastDigests();

    @Override
    public LastDigests digests() {
        return digests;
    }
}
