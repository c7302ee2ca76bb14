package org.opengovcommunity.gateway.ratelimit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each client are under way, and no more than so many at a time. */
final class UnderWay {

    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final int most;

    UnderWay(int most) {
        this.most = most;
    }

    /** Whether one more request of this client may be under way; then it has to {@link #leave}. */
    boolean enter(String client) {
        if (requests.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        leave(client);
        return false;
    }

    void leave(String client) {
        requests.computeIfPresent(client, (same, number) -> number == 1 ? null : number - 1);
    }
}
