package org.opengovcommunity.archive.record;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that grow with time: 16 hexadecimal digits of it, 16 by chance. Neighbours in time are neighbours in the store,
 * so that a bulk of records touches few of its pages; ids all over the place cost it three times as much.
 */
public final class RecordIds {

    /** Ids per millisecond before the clock is run ahead of. */
    private static final int TICK_BITS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private RecordIds() {}

    public static String next() {
        long now = System.currentTimeMillis() << TICK_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var digits = HexFormat.of();
        return digits.toHexDigits(tick) + digits.toHexDigits(RANDOM.nextLong());
    }
}
