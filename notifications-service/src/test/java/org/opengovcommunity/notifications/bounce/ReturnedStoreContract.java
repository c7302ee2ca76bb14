package org.opengovcommunity.notifications.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ReturnedStore} does; it is empty at the start. */
interface ReturnedStoreContract {

    ReturnedStore store();

    @Test
    default void keepsWhatCameBackUntilItIsRemoved() {
        var one = returned("one");
        var other = returned("other");
        store().add(List.of(one, other));

        assertThat(store().some(10))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(one, other);
        assertThat(store().some(1)).hasSize(1);
        assertThat(store().count()).isEqualTo(2);

        store().remove(List.of(one));
        assertThat(store().some(10))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(other);
    }

    @Test
    default void theSameMessageAgainIsKnownAndTheOthersAreStored() {
        var known = returned("known");
        store().add(List.of(known));

        store().add(List.of(returned("new"), known));

        assertThat(store().count()).isEqualTo(2);
    }

    private static Returned returned(String text) {
        Instant now = Instant.parse("2026-11-24T15:04:05.678Z");
        return Returned.of("a-list", "m1.mac", text.getBytes(UTF_8), now);
    }
}
