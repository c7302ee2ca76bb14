package org.opengovcommunity.notifications.receiving;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.springframework.util.unit.DataSize;

/** The real server with a store in memory, which may be away. */
final class FuzzedServer implements Destination {

    /** Larger messages are refused; those above some 64 KB go through a file. */
    static final int LIMIT = 80_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ArrivedMail> taken = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Receiver receiver;
    private volatile boolean away;

    FuzzedServer() {
        var settings = new ReceivingSettings(
                InetAddress.getLoopbackAddress(),
                0,
                0,
                "lists.test",
                DataSize.ofBytes(LIMIT),
                3,
                100,
                100,
                PATIENCE.multipliedBy(2),
                PATIENCE.multipliedBy(2),
                null);
        var lists = new MailingLists(
                Stream.of("opengov", "opengov-civ").map(FuzzedServer::list).toList());
        var addressees = new Addressees(lists);
        var intake = new Intake(LIMIT, settings.transfer(), Clock.systemUTC());
        receiver = new Receiver(
                settings,
                context -> new Transaction(addressees, Map.of(Role.POST, this), intake, Clock.systemUTC()),
                new Sessions(100, 100, meters),
                null);
        receiver.start();
    }

    private static MailingList list(String name) {
        return new MailingList(name, name + "@lists.test", name, Audience.EVERYONE, false, false);
    }

    int port(boolean lmtp) {
        return lmtp ? receiver.lmtpPort() : receiver.port();
    }

    void away(boolean now) {
        away = now;
    }

    /** What was taken since this was asked last, once for each recipient. */
    List<ArrivedMail> taken() {
        synchronized (taken) {
            var all = List.copyOf(taken);
            taken.clear();
            return all;
        }
    }

    /** Until nobody is connected. */
    void awaitEnd() {
        var sessions = meters.get("opengov.mail.in.sessions").gauge();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sessions.value() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a session does not end");
            }
            LockSupport.parkNanos(50_000);
        }
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.POST);
    }

    @Override
    public void take(Addressee addressee, ArrivedMail mail) {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        synchronized (taken) {
            taken.add(mail);
        }
    }
}
