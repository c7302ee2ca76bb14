package org.opengovcommunity.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.subscriber.Contact;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Topic;

/** What every implementation of {@link LastDigests} does. */
interface LastDigestsContract {

    Instant NOW = Instant.parse("2026-11-26T10:00:00.123Z");

    LastDigests digests();

    @Test
    default void keepsEachOnceUntilItIsRemoved() {
        LastDigest first = digest("a", NOW);
        LastDigest second = digest("b", NOW.plusSeconds(1));
        digests().add(second);
        digests().add(first);
        digests().add(digest("a", NOW.plusSeconds(9)));

        assertThat(digests().until(NOW.plusSeconds(1))).contains(first, second);
        assertThat(digests().until(NOW)).contains(first).doesNotContain(second);

        digests().remove(first);
        digests().remove(first);
        assertThat(digests().until(NOW.plusSeconds(10))).contains(second).doesNotContain(first);
        digests().remove(second);
    }

    private LastDigest digest(String member, Instant until) {
        String id = LastDigest.id("opengov-civ", member + getClass().getName() + RUN, 2);
        return new LastDigest(
                id,
                "opengov-civ",
                Mode.DAILY,
                new Contact(member, "Member", member + "@civil.test"),
                Set.of(Topic.DEADLINES),
                NOW.minusSeconds(60),
                until);
    }

    UUID RUN = UUID.randomUUID();
}
