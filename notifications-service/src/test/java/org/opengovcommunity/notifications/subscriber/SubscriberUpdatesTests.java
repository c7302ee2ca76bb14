package org.opengovcommunity.notifications.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "EACH,   DAILY,  2",
        "NONE,   WEEKLY, 2",
        "DAILY,  DAILY,  1",
        "DAILY,  WEEKLY, 1",
        "WEEKLY, DAILY,  2",
        "DAILY,  EACH,    ",
    })
    void digestsBeginWithTheChangeToThem(Mode before, Mode after, @Nullable Integer beginning) {
        updates.apply(List.of(state(1, before).since(at(1))));
        updates.apply(List.of(state(2, after).since(at(2))));

        assertThat(subscribers.withIds(List.of("m1")).getFirst().digestsSince())
                .isEqualTo(beginning == null ? Map.of() : Map.of("opengov-civ", at(beginning)));
    }

    @Test
    void ofDigestsThatAreOlderThanAnyChangeNobodyKnowsTheBeginning() {
        subscribers.apply(List.of(state(1, Mode.DAILY)));

        updates.apply(List.of(state(2, Mode.WEEKLY).since(at(2))));

        assertThat(subscribers.withIds(List.of("m1")).getFirst().digestsSince()).isEmpty();
    }

    private static Instant at(int day) {
        return Instant.parse("2026-11-0" + day + "T12:00:00Z");
    }

    private static Subscriber state(long sequence, Mode mode) {
        return new Subscriber("m1", sequence, "Member", "m1@civil.test", Map.of("opengov-civ", mode));
    }
}
