package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.notifications.delivery.BatchFixture.NOW;
import static org.opengovcommunity.notifications.delivery.BatchFixture.batch;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.delivery.Batch.State;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished.Failure;

class BatchTests {

    private static final Reply ACCEPTED = new Reply.Accepted();
    private static final Reply REFUSED = new Reply.Refused("550 no such user");
    private static final Reply DEFERRED = new Reply.Deferred("450 later");
    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));

    @Test
    void isDoneWhenAllAreAcceptedOrRefused() {
        var done = batch(3).after(ACCEPTED).after(REFUSED).after(ACCEPTED).roundOver(NOW, RETRIES);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertCounts(done, 2, 0, 1);
        assertThat(done.hasNext()).isFalse();
        assertThat(done.finished(NOW).failed()).containsExactly(new Failure("m2", "550 no such user"));
        assertThat(done.finished(NOW).accepted()).isEqualTo(2);
    }

    @Test
    void isNamedByItsNoticeAndNumber() {
        assertThat(Batch.of("n", 17, BatchFixture.roster(1)).id()).isEqualTo("n-00017");
        assertThat(Batch.of("n", 123_456, BatchFixture.roster(1)).id()).isEqualTo("n-123456");
    }

    @Test
    void servesInTheOrderOfTheRoster() {
        var batch = batch(2);
        assertThat(batch.nextRecipients(1).getFirst().memberId()).isEqualTo("m1");
        assertThat(batch.isUntouched()).isTrue();
        assertThat(batch.nextRecipients(5)).hasSize(2);

        batch = batch.after(ACCEPTED);
        assertThat(batch.nextRecipients(1).getFirst().memberId()).isEqualTo("m2");
        assertThat(batch.isUntouched()).isFalse();

        assertThat(batch.after(ACCEPTED).hasNext()).isFalse();
    }

    @Test
    void whoIsPutOffIsServedInTheNextRoundAndNobodyElse() {
        var waiting = batch(4).after(ACCEPTED)
                .after(DEFERRED)
                .after(REFUSED)
                .after(DEFERRED)
                .roundOver(NOW, RETRIES);

        assertThat(waiting.state()).isEqualTo(State.DEFERRED);
        assertThat(waiting.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(waiting.problem()).isNotNull().doesNotContain("@");
        assertThat(waiting.hasNext()).isFalse();
        assertCounts(waiting, 1, 2, 1);

        var again = waiting.requeued();
        assertThat(again.nextRecipients(1).getFirst().memberId()).isEqualTo("m2");
        assertThat(again.isUntouched()).isFalse();
        again = again.after(ACCEPTED);
        assertThat(again.nextRecipients(1).getFirst().memberId()).isEqualTo("m4");
        again = again.after(DEFERRED).roundOver(NOW, RETRIES);
        assertThat(again.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertCounts(again, 2, 1, 1);

        var done = again.requeued().after(ACCEPTED).roundOver(NOW, RETRIES);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertCounts(done, 3, 0, 1);
    }

    @Test
    void whoIsPutOffForTooLongHasFailedWithTheLastAnswer() {
        var batch = batch(2).after(ACCEPTED).after(DEFERRED).roundOver(NOW, RETRIES);
        var last = NOW;
        while (batch.state() == State.DEFERRED) {
            last = batch.dueAt();
            batch = batch.requeued().after(DEFERRED).roundOver(last, RETRIES);
        }

        assertThat(Duration.between(NOW, last))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(1));
        assertCounts(batch, 1, 0, 1);
        assertThat(batch.finished(NOW).failed()).containsExactly(new Failure("m2", "450 later"));
    }

    /** After an outage of ours. */
    @Test
    void whoIsFirstTriedLateIsPutOffAsAnybodyElse() {
        var late = NOW.plus(Duration.ofDays(6));
        var waiting = batch(1).after(DEFERRED).roundOver(late, RETRIES);

        assertThat(waiting.dueAt()).isEqualTo(late.plus(Duration.ofMinutes(1)));
        assertThat(waiting.requeued()
                        .after(DEFERRED)
                        .roundOver(late.plus(Duration.ofDays(6)), RETRIES)
                        .state())
                .isEqualTo(State.DEFERRED);
    }

    @Test
    void anInterruptionForgetsNothingAndSaysWhy() {
        var left = batch(3).after(ACCEPTED).after(DEFERRED).interrupted("away");

        assertThat(left.nextRecipients(1).getFirst().memberId()).isEqualTo("m3");
        assertThat(left.problem()).isEqualTo("away");
        assertCounts(left, 1, 2, 0);
        assertThat(left.after(ACCEPTED).problem()).isNull();
    }

    @Test
    void aRecipientOverWhomTheConnectionBreaksAgainAndAgainLetsTheOthersGoFirst() {
        var batch = batch(2);
        for (int strike = 1; strike < 5; strike++) {
            batch = batch.struck("lost", 1);
            assertThat(batch.nextRecipients(1).getFirst().memberId()).isEqualTo("m1");
            assertThat(batch.strikes()).isEqualTo(strike);
        }

        batch = batch.struck("lost", 1);

        assertThat(batch.nextRecipients(1).getFirst().memberId()).isEqualTo("m2");
        assertThat(batch.strikes()).isZero();
        assertCounts(batch, 0, 2, 0);
        assertThat(batch.struck("lost", 1).after(ACCEPTED).strikes()).isZero();
    }

    private static void assertCounts(Batch batch, int accepted, int waiting, int failed) {
        assertThat(batch.accepted()).isEqualTo(accepted);
        assertThat(batch.waiting()).isEqualTo(waiting);
        assertThat(batch.failed()).hasSize(failed);
    }
}
