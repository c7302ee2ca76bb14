package org.opengovcommunity.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTests {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(
            new RateLimitSettings(2, 4, 3, new RateLimitSettings.Streams(List.of(), 1, 1), 10), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void aClientMaySendItsBurstAndThenWaits() {
        for (int i = 0; i < 4; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void timeGivesTheShareBack() {
        drain("a");
        pass(Duration.ofMillis(500));
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void clientsDoNotShare() {
        drain("a");
        assertThat(limit.take("b")).isZero();
    }

    @Test
    void aLongPauseGivesNoMoreThanTheBurst() {
        drain("a");
        pass(Duration.ofHours(1));
        assertThat(drain("a")).isEqualTo(4);
    }

    @Test
    void aRefusedRequestCostsNothing() {
        drain("a");
        for (int i = 0; i < 100; i++) {
            limit.take("a");
        }
        pass(Duration.ofMillis(500));
        assertThat(limit.take("a")).isZero();
    }

    private int drain(String client) {
        int taken = 0;
        while (limit.take(client).isZero()) {
            taken++;
        }
        return taken;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
