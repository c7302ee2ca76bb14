package org.opengovcommunity.notifications.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Makes the library's connections. */
final class SmtpSockets extends SocketFactory implements AutoCloseable {

    private static final int TICK_SECONDS = 1;

    private final Duration limit;
    private final ScheduledThreadPoolExecutor limits;

    /** @param limit for every write, and for all answers to it */
    SmtpSockets(Duration limit) {
        this.limit = limit;
        limits = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-limits").factory());
        limits.setRemoveOnCancelPolicy(true);
        // With something due sooner than any limit, the thread is not woken for every write that gets one.
        limits.scheduleWithFixedDelay(() -> {}, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new SmtpSocket(limit, limits);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unconnected();
    }

    @Override
    public void close() {
        limits.shutdownNow();
    }

    private static UnsupportedOperationException unconnected() {
        return new UnsupportedOperationException("connections are made unconnected");
    }
}
