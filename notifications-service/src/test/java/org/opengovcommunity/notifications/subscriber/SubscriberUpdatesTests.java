package org.opengovcommunity.notifications.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

class SubscriberUpdatesTests {

    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private final List<String> changes = new ArrayList<>();
    private final SubscriberUpdates updates = new SubscriberUpdates(
            subscribers, (before, after) -> changes.add(before.sequence() + " to " + after.sequence()));

    @Test
    void everyChangeIsToldInItsOrderAndNothingOldNorNew() {
        updates.apply(List.of(state(1, Mode.DAILY)));
        assertThat(changes).isEmpty();

        updates.apply(List.of(state(2, Mode.EACH), state(1, Mode.DAILY), state(4, Mode.WEEKLY)));
        updates.apply(List.of(state(3, Mode.NONE), state(4, Mode.WEEKLY)));

        assertThat(changes).containsExactly("1 to 2", "2 to 4");
        assertThat(subscribers.withIds(List.of("m1")).getFirst().sequence()).isEqualTo(4);
    }

    @Test
    void itIsToldBeforeItHoldsSoThatItIsToldAgainWhenThatBreaksOff() {
        subscribers.apply(List.of(state(1, Mode.DAILY)));
        var seen = new ArrayList<Long>();

        new SubscriberUpdates(
                        subscribers,
                        (before, after) -> seen.add(
                                subscribers.withIds(List.of("m1")).getFirst().sequence()))
                .apply(List.of(state(2, Mode.EACH)));

        assertThat(seen).containsExactly(1L);
    }

    private static Subscriber state(long sequence, Mode mode) {
        return new Subscriber("m1", sequence, "Member", "m1@civil.test", Map.of("opengov-civ", mode));
    }
}
