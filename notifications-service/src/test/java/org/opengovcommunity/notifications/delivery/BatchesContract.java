package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.opengovcommunity.notifications.delivery.BatchFixture.NOW;
import static org.opengovcommunity.notifications.delivery.BatchFixture.noticeId;
import static org.opengovcommunity.notifications.delivery.BatchFixture.roster;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Batches} does. */
interface BatchesContract {

    RetryPolicy RETRIES = new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));

    Batches batches();

    /** The types of the events stored with a batch that are not published yet, oldest first. */
    List<String> pending(Batch batch);

    /** Lets Kafka have the events of a batch. */
    void publish(Batch batch);

    @Test
    default void aQueuedBatchIsFoundAsItWasWithItsEvents() {
        var batch = Batch.of(noticeId(), 3, roster(2));

        assertThat(batches().queue(batch)).isTrue();

        assertThat(batches().find(batch.id())).contains(batch);
        assertThat(pending(batch)).containsExactly(DeliveryEvent.QUEUED, DeliveryEvent.ROSTER_RECORDED);
        assertThat(batches().find("unknown")).isEmpty();
    }

    @Test
    default void aNumberIsTakenOnce() {
        var batch = Batch.of(noticeId(), 1, roster(2));
        batches().queue(batch);

        assertThat(batches().queue(Batch.of(batch.noticeId(), 1, roster(5)))).isFalse();

        assertThat(batches().find(batch.id())).contains(batch);
        assertThat(pending(batch)).hasSize(2);
    }

    @Test
    default void everyStateIsStoredAndReadBack() {
        var batch = Batch.of(noticeId(), 1, roster(4));
        batches().queue(batch);
        var served = batch.after(new Reply.Accepted())
                .after(new Reply.Refused("550 no"))
                .after(new Reply.Deferred("450 later"))
                .struck("the connection broke", 1);
        var deferred = served.after(new Reply.Accepted()).roundOver(NOW, RETRIES);
        var done = deferred.requeued().after(new Reply.Accepted()).roundOver(NOW, RETRIES);

        for (Batch next : List.of(served, deferred, done)) {
            var current = batches().find(batch.id()).orElseThrow();
            var saved = withVersion(next, current.version());
            assertThat(batches().save(saved, List.of())).isTrue();
            assertThat(batches().find(batch.id())).contains(withVersion(next, current.version() + 1));
        }
    }

    @Test
    default void aBatchIsFoundWhereItsWorkerLeftIt() {
        var batch = Batch.of(noticeId(), 1, roster(5));
        var other = Batch.of(batch.noticeId(), 2, roster(5));
        batches().queue(batch);
        batches().queue(other);
        var first = batch.after(new Reply.Accepted());
        var then = first.after(new Reply.Refused("550 no")).after(new Reply.Deferred("450 later"));

        batches().reached(List.of(first));
        batches().reached(List.of(then, other.after(new Reply.Accepted())));

        assertThat(batches().find(batch.id())).contains(then);
        assertThat(batches().find(other.id()).orElseThrow().next()).isEqualTo(1);
        assertThat(batches().save(then, List.of())).isTrue();
    }

    @Test
    default void whereAWorkerWasBeforeABatchWasStoredAnewIsForgotten() {
        var batch = Batch.of(noticeId(), 1, roster(3));
        batches().queue(batch);
        batches().reached(List.of(batch.after(new Reply.Accepted())));

        var deferred = batch.after(new Reply.Deferred("450"))
                .after(new Reply.Accepted())
                .after(new Reply.Accepted())
                .roundOver(NOW, RETRIES);
        batches().save(deferred, List.of());

        assertThat(batches().find(batch.id())).contains(withVersion(deferred, 2));
    }

    @Test
    default void ofTwoChangesOfTheSameStateOneIsStored() {
        var batch = Batch.of(noticeId(), 1, roster(2));
        batches().queue(batch);

        assertThat(batches().save(batch.after(new Reply.Accepted()), List.of())).isTrue();
        assertThat(batches().save(batch.after(new Reply.Refused("550 no")), List.of(batch.finished(NOW))))
                .isFalse();

        assertThat(batches().find(batch.id()).orElseThrow().accepted()).isEqualTo(1);
        assertThat(pending(batch)).doesNotContain(DeliveryEvent.FINISHED);
    }

    @Test
    default void theBatchesOfANoticeComeByNumberHoweverMany() {
        String notice = noticeId();
        IntStream.rangeClosed(1, 230)
                .map(number -> 231 - number)
                .forEach(number -> batches().queue(Batch.of(notice, number, roster(1))));
        batches().queue(Batch.of(noticeId(), 1, roster(1)));

        assertThat(batches().of(notice).map(Batch::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 230).boxed().toList());
        assertThat(batches().totals(notice).recipients()).isEqualTo(230);
        assertThat(batches().of(noticeId())).isEmpty();
    }

    @Test
    default void totalsAddUp() {
        String notice = noticeId();
        var first = Batch.of(notice, 1, roster(3));
        var second = Batch.of(notice, 2, roster(2));
        batches().queue(first);
        batches().queue(second);
        batches()
                .save(
                        first.after(new Reply.Accepted())
                                .after(new Reply.Refused("550 no"))
                                .interrupted("the mail server cannot be reached"),
                        List.of());

        assertThat(batches().totals(notice)).isEqualTo(new Totals(5, 1, 3, 1, "the mail server cannot be reached"));
        assertThat(batches().totals(noticeId())).isEqualTo(Totals.NONE);
    }

    @Test
    default void aNoticeIsSettledWhenAllIsDoneAndAllIsPublished() {
        var batch = Batch.of(noticeId(), 1, roster(1));
        batches().queue(batch);
        publish(batch);
        assertThat(batches().outcomes(List.of(batch.noticeId()))).isEmpty();

        var done = batch.after(new Reply.Accepted()).roundOver(NOW, RETRIES);
        batches().save(done, List.of(done.finished(NOW)));
        assertThat(batches().outcomes(List.of(batch.noticeId()))).isEmpty();

        publish(batch);
        String without = noticeId();
        assertThat(batches().outcomes(List.of(batch.noticeId(), without)))
                .containsOnly(entry(batch.noticeId(), new Totals(1, 1, 0, 0, null)), entry(without, Totals.NONE));
        assertThat(batches().outcomes(List.of())).isEmpty();
    }

    @Test
    default void whatWasPutOffIsDueWhenItsTimeHasCome() {
        var batch = Batch.of(noticeId(), 1, roster(1));
        batches().queue(batch);
        batches().save(batch.after(new Reply.Deferred("450")).roundOver(NOW, RETRIES), List.of());
        var due = NOW.plus(Duration.ofMinutes(1));

        assertThat(batches().due(due.minusSeconds(1), 100))
                .extracting(Batch::id)
                .doesNotContain(batch.id());
        assertThat(batches().due(due, 100)).extracting(Batch::id).contains(batch.id());
        assertThat(batches().due(due, 1)).hasSize(1);

        var requeued = batches().find(batch.id()).orElseThrow().requeued();
        batches().save(requeued, List.of(requeued.queued()));
        assertThat(batches().due(due, 100)).extracting(Batch::id).doesNotContain(batch.id());
    }

    @Test
    default void countsWhatWaits() {
        long before = batches().countWaiting();
        var batch = Batch.of(noticeId(), 1, roster(1));
        batches().queue(batch);
        assertThat(batches().countWaiting()).isEqualTo(before + 1);

        batches().save(batch.after(new Reply.Accepted()).roundOver(NOW, RETRIES), List.of());
        assertThat(batches().countWaiting()).isEqualTo(before);
    }

    @Test
    default void whatIsRemovedIsGoneAndNothingElse() {
        var batch = Batch.of(noticeId(), 1, roster(1));
        var other = Batch.of(noticeId(), 1, roster(1));
        batches().queue(batch);
        batches().queue(other);

        assertThat(batches().notices()).contains(batch.noticeId(), other.noticeId());

        batches().remove(List.of(batch.noticeId()));
        batches().remove(List.of(batch.noticeId()));
        batches().remove(List.of());

        assertThat(batches().notices()).contains(other.noticeId()).doesNotContain(batch.noticeId());
        assertThat(batches().find(batch.id())).isEmpty();
        assertThat(batches().find(other.id())).isPresent();
    }

    private static Batch withVersion(Batch batch, long version) {
        return new Batch(
                batch.noticeId(),
                batch.number(),
                version,
                batch.roster(),
                batch.state(),
                batch.open(),
                batch.next(),
                batch.later(),
                batch.failed(),
                batch.strikes(),
                batch.round(),
                batch.dueAt(),
                batch.problem());
    }
}
