package org.opengovcommunity.bench.sink;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for the end of what arrives. */
public final class Quiet {

    private Quiet() {}

    /** Returns once nothing has arrived for so long, or there is enough. */
    public static void await(SmtpSink sink, Duration quiet, BooleanSupplier enough) {
        long end = System.nanoTime() + quiet.toNanos();
        int seen = sink.count();
        while (!enough.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(5_000_000);
            if (sink.count() != seen) {
                seen = sink.count();
                end = System.nanoTime() + quiet.toNanos();
            }
        }
    }
}
