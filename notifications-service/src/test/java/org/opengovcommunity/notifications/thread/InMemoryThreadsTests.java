package org.opengovcommunity.notifications.thread;

class InMemoryThreadsTests implements ThreadsContract {

    private final Threads threads = new InMemoryThreads();

    @Override
    public Threads threads() {
        return threads;
    }
}
