package org.opengovcommunity.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

class DistributionTests {

    private static final int FIRST = 4;

    private final InMemoryMailings mailings = new InMemoryMailings();
    private final InMemoryBatches batches = new InMemoryBatches();
    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private final Distribution distribution = new Distribution(
            subscribers,
            new UnsubscribeTokens("0123456789abcdef0123456789abcdef"),
            batches,
            mailings,
            new Batching(10, FIRST),
            Clock.systemUTC());
    private final Mailing notice = MailingFixture.notice("opengov", "m-1");

    @Test
    void fewAreServedAtOnceAndAreAll() {
        subscribe(FIRST);

        assertThat(distribution.begin(notice)).isFalse();

        assertThat(recipients()).containsExactly(FIRST);
        assertThat(state()).isEqualTo(State.DISTRIBUTED);
        assertThat(mailings.events(notice)).hasSize(1);
    }

    @Test
    void aListWithoutAnybodyIsServedAtOnce() {
        subscribe(0);

        assertThat(distribution.begin(notice)).isFalse();

        assertThat(recipients()).isEmpty();
        assertThat(state()).isEqualTo(State.DISTRIBUTED);
    }

    @Test
    void ofManyTheFirstAreServedBeforeTheOthersAreKnown() {
        subscribe(FIRST + 1);

        assertThat(distribution.begin(notice)).isTrue();
        assertThat(recipients()).containsExactly(FIRST);
        assertThat(state()).isEqualTo(State.EXPANDING);

        distribution.finish(notice);
        assertThat(recipients()).containsExactly(FIRST, 1);
        assertThat(state()).isEqualTo(State.DISTRIBUTED);
    }

    private void subscribe(int members) {
        mailings.add(notice);
        subscribers.apply(IntStream.range(0, members)
                .mapToObj(i ->
                        new Subscriber("m" + i, 1, "Member", "m" + i + "@civil.test", Map.of("opengov", Mode.EACH)))
                .toList());
    }

    private Iterable<Integer> recipients() {
        return batches.of(notice.id()).map(batch -> batch.roster().size()).toList();
    }

    private State state() {
        return mailings.find(notice.id()).orElseThrow().state();
    }
}
