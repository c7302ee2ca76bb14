package org.opengovcommunity.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.OriginalTrace;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.subscriber.Contact;
import org.opengovcommunity.notifications.subscriber.InMemorySubscribers;
import org.opengovcommunity.notifications.subscriber.Selection;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;

class ExpanderTests {

    private final InMemoryMailings mailings = new InMemoryMailings();
    private final InMemoryBatches batches = new InMemoryBatches();
    private final InMemorySubscribers subscribers = new InMemorySubscribers();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Mailing notice = MailingFixture.notice("opengov", "m-1");

    @BeforeEach
    void oneNoticeForOneMember() {
        mailings.add(notice);
        subscribers.apply(List.of(new Subscriber("m0", 1, "Member", "m0@civil.test", Map.of("opengov", Mode.EACH))));
    }

    @Test
    void whatIsExpandedIsDistributedOnceHoweverOftenItIsAskedFor() {
        var expander = expander(subscribers, Duration.ZERO);
        expander.expand(notice.id());
        expander.expand(notice.id());
        assertThat(tasks).hasSize(1);
        assertThat(state()).isEqualTo(State.EXPANDING);

        work();

        assertThat(state()).isEqualTo(State.DISTRIBUTED);
        assertThat(batches.of(notice.id())).hasSize(1);
    }

    @Test
    void whatWasLeftByAProcessThatEndedIsFoundAfterAWhile() {
        expander(subscribers, Duration.ofSeconds(10)).sweep();
        assertThat(tasks).isEmpty();

        expander(subscribers, Duration.ofSeconds(11)).sweep();
        work();

        assertThat(state()).isEqualTo(State.DISTRIBUTED);
    }

    @Test
    void whatFailsIsTriedAgainAtTheNextSweep() {
        var once = new Object() {
            boolean failed;
        };
        Subscribers away = new InMemorySubscribers() {
            @Override
            public Stream<Contact> all(Selection selection) {
                if (!once.failed) {
                    once.failed = true;
                    throw new IllegalStateException("away");
                }
                return subscribers.all(selection);
            }
        };
        var expander = expander(away, Duration.ofMinutes(1));
        expander.expand(notice.id());
        work();
        assertThat(state()).isEqualTo(State.EXPANDING);

        expander.sweep();
        work();

        assertThat(state()).isEqualTo(State.DISTRIBUTED);
    }

    private Expander expander(Subscribers people, Duration after) {
        var clock = Clock.fixed(notice.sentAt().plus(after), ZoneOffset.UTC);
        var tokens = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
        var distribution = new Distribution(people, tokens, batches, mailings, new Batching(10, 4), clock);
        var trace = new OriginalTrace(ObservationRegistry.NOOP);
        return new Expander(mailings, distribution, new MailingLetters(mailings), trace, tasks::add, clock);
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private State state() {
        return mailings.find(notice.id()).orElseThrow().state();
    }
}
