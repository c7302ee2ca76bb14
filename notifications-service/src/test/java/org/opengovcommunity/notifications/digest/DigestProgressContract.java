package org.opengovcommunity.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** What every implementation of {@link DigestProgress} does. */
interface DigestProgressContract {

    DigestProgress progress();

    @Test
    default void goesForwardOnlyAndApartForEachListAndMode() {
        String list = UUID.randomUUID().toString();
        Instant first = Instant.parse("2026-11-24T06:00:00Z");
        assertThat(progress().through(list, Mode.DAILY)).isEmpty();

        progress().advance(list, Mode.DAILY, first.plusSeconds(5));
        progress().advance(list, Mode.DAILY, first);
        progress().advance(list, Mode.WEEKLY, first);

        assertThat(progress().through(list, Mode.DAILY)).contains(first.plusSeconds(5));
        assertThat(progress().through(list, Mode.WEEKLY)).contains(first);
        assertThat(progress().through("other-" + list, Mode.DAILY)).isEmpty();
    }
}
