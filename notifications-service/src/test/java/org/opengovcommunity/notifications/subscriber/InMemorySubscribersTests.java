package org.opengovcommunity.notifications.subscriber;

class InMemorySubscribersTests implements SubscribersContract {

    private final Subscribers subscribers = new InMemorySubscribers();

    @Override
    public Subscribers subscribers() {
        return subscribers;
    }
}
