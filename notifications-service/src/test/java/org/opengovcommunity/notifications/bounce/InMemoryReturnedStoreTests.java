package org.opengovcommunity.notifications.bounce;

class InMemoryReturnedStoreTests implements ReturnedStoreContract {

    private final ReturnedStore store = new InMemoryReturnedStore();

    @Override
    public ReturnedStore store() {
        return store;
    }
}
