package org.opengovcommunity.notifications.receiving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Turns clients away while too many are connected, or too many from the same address, with words they understand: gauge
 * {@code opengov.mail.in.sessions}.
 */
final class Sessions implements SessionHandler {

    private final int most;
    private final int mostPerClient;
    private final Map<Session, InetAddress> open = new HashMap<>();
    private final Map<InetAddress, Integer> perClient = new HashMap<>();

    Sessions(int most, int mostPerClient, MeterRegistry meters) {
        this.most = most;
        this.mostPerClient = mostPerClient;
        Gauge.builder("opengov.mail.in.sessions", this, Sessions::count)
                .description("Connected clients that bring mail")
                .register(meters);
    }

    @Override
    public synchronized SessionAcceptance accept(Session session) {
        InetAddress client = session.getRealRemoteAddress().getAddress();
        if (open.size() >= most || perClient.getOrDefault(client, 0) >= mostPerClient) {
            return SessionAcceptance.failure(421, "4.3.2 too many connections, please try again later");
        }
        open.put(session, client);
        perClient.merge(client, 1, Integer::sum);
        return SessionAcceptance.success();
    }

    /** Also of those that were not accepted. */
    @Override
    public synchronized void onSessionEnd(Session session) {
        InetAddress client = open.remove(session);
        if (client != null) {
            perClient.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
        }
    }

    private synchronized int count() {
        return open.size();
    }
}
