package org.opengovcommunity.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.InMemoryBatches;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;

class MailingCompletionTests {

    private final InMemoryMailings mailings = new InMemoryMailings();
    private final InMemoryBatches batches = new InMemoryBatches();
    private final MailingCompletion completion =
            new MailingCompletion(mailings, batches, new DeliveryMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
    private final Mailing notice = MailingFixture.notice("opengov", "m-1");

    @BeforeEach
    void aMailingThatIsDistributed() {
        mailings.add(notice);
        mailings.save(notice.distributed(), List.of());
    }

    @Test
    void itIsCompletedOnceAllBatchesAreDone() {
        batches.queue(MailingFixture.batch(notice));
        completion.sweep();
        assertThat(state()).isEqualTo(State.DISTRIBUTED);

        batches.serve(notice.id());
        batches.publish();
        completion.sweep();

        assertThat(mailings.find(notice.id()).orElseThrow().outcome()).isEqualTo(new Totals(1, 1, 0, 0, null));
        assertThat(state()).isEqualTo(State.COMPLETE);
    }

    /** Else an instance that stood still between its two looks would serve everybody again. */
    @Test
    void itsBatchesAreForgottenWhenNobodyCanBeAtItAnyMore() {
        batches.queue(MailingFixture.batch(notice));
        var other = MailingFixture.notice("opengov", "m-2");
        mailings.add(other);
        batches.queue(MailingFixture.batch(other));
        mailings.complete(notice.id(), Totals.NONE);

        completion.forgetServed();
        assertThat(batches.notices()).containsExactlyInAnyOrder(notice.id(), other.id());

        completion.forgetServed();
        assertThat(batches.notices()).containsExactly(other.id());
    }

    private State state() {
        return mailings.find(notice.id()).orElseThrow().state();
    }
}
