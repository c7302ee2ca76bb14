package org.opengovcommunity.bench.survival;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.opengovcommunity.bench.survival.End.Signal;

/**
 * One of the instances that share the work.
 *
 * @param client how it introduces itself to the mail server
 * @param mailPort where it takes mail
 * @param port where it says whether it is ready
 * @param pid of its process now
 * @param restart what starts it again
 * @param spared how long it must have lived to be ended again
 */
record Instance(String client, int mailPort, int port, LongSupplier pid, Runnable restart, Duration spared) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For the mail server to see the last of what the process had sent. */
    private static final long LAST_WORDS_NANOS = 300_000_000;

    /** Ends its process and has it started again; it need not be ready then. */
    End end(int round, Signal signal) {
        var process = ProcessHandle.of(pid.getAsLong()).orElseThrow();
        if (signal == Signal.KILL) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        process.onExit().join();
        LockSupport.parkNanos(LAST_WORDS_NANOS);
        var end = new End(round, client, signal, System.nanoTime());
        restart.run();
        return end;
    }

    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(client + " is not ready after " + PATIENCE);
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private boolean ready() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException away) {
            return false;
        }
    }
}
