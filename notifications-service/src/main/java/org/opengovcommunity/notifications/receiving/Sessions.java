package org.opengovcommunity.notifications.receiving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** Turns clients away while too many are connected, with words they understand: gauge {@code opengov.mail.in.sessions}. */
final class Sessions implements SessionHandler {

    private final int most;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    Sessions(int most, MeterRegistry meters) {
        this.most = most;
        Gauge.builder("opengov.mail.in.sessions", open, Set::size)
                .description("Connected clients that bring mail")
                .register(meters);
    }

    @Override
    public SessionAcceptance accept(Session session) {
        if (open.size() >= most) {
            return SessionAcceptance.failure(421, "4.3.2 too many connections, please try again later");
        }
        open.add(session);
        return SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {
        open.remove(session);
    }
}
