package org.opengovcommunity.commitments.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets. */
final class MovableClock extends Clock {

    private final ZoneId zone;
    private final Instant[] now;

    MovableClock(Instant start) {
        this(new Instant[] {start}, ZoneOffset.UTC);
    }

    private MovableClock(Instant[] now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void set(String instant) {
        now[0] = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now[0];
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Goes with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
