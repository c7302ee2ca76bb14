package org.opengovcommunity.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.opengovcommunity.notifications.delivery.BatchFixture.NOW;
import static org.opengovcommunity.notifications.delivery.BatchFixture.batch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.Crashing;
import org.opengovcommunity.notifications.Crashing.Crash;
import org.opengovcommunity.notifications.delivery.Batch.State;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchQueued;
import org.springframework.util.FileSystemUtils;

/** One batch on its way, with everything that can come between. */
class DeliveryTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));
    private static final Letter LETTER = Letter.of(new byte[0], "t", "t", NOW, null);
    private static final Letter SHARED = Letter.of(new byte[0], "t", "", NOW, null);

    private final InMemoryBatches batches = new InMemoryBatches();
    private final ScriptedRelay relay = new ScriptedRelay();
    private final TestClock clock = new TestClock();
    private Letter letter = LETTER;
    private boolean stopping;

    @TempDir
    private Path directory;

    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journal.open(directory);
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertThat(relay.open()).isZero();
    }

    @Test
    void everyRecipientIsServedOnceAndTheOutcomeTold() {
        var batch = queued(5);

        delivery(batches).deliver(batch.id());
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m2", "m3", "m4", "m5");
        assertThat(current(batch).state()).isEqualTo(State.DONE);
        assertThat(batches.publish())
                .filteredOn(event -> event instanceof DeliveryBatchFinished)
                .containsExactly(new DeliveryBatchFinished(batch.noticeId(), 1, 5, List.of(), NOW));
    }

    @Test
    void whatIsTheSameForAllIsHandedOverForManyAtATime() {
        var batch = queued(1_100);
        letter = SHARED;
        relay.answer = recipient -> switch (recipient.memberId()) {
            case "m7" -> new Reply.Refused("550 5.1.1 no such user");
            case "m8" -> new Reply.Deferred("451 later");
            default -> new Reply.Accepted();
        };

        delivery(batches).deliver(batch.id());

        assertThat(relay.transactions).isEqualTo(3);
        assertThat(relay.served).doesNotHaveDuplicates().hasSize(1_098);
        assertThat(current(batch).state()).isEqualTo(State.DEFERRED);
        assertThat(batches.totals(batch.noticeId()))
                .isEqualTo(new Totals(1_100, 1_098, 1, 1, "the mail server asked to try again later"));
    }

    /** Right after the server has taken it, before the process hears so. */
    @Test
    void aKilledProcessRepeatsAtMostOneTransactionOfWhatIsTheSameForAll() {
        var batch = queued(1_100);
        letter = SHARED;
        relay.answer = recipient -> {
            if (recipient.memberId().equals("m1000")) {
                relay.answer = ScriptedRelay.ACCEPT;
                throw new Killed();
            }
            return new Reply.Accepted();
        };
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> delivery(batches).deliver(batch.id()));
        journal.close();
        assertThat(relay.served).hasSize(500);

        open();
        progress(batches).recover();
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).doesNotHaveDuplicates().hasSize(1_100);
    }

    @Test
    void whatIsNotThereOrNotDueIsLeftAlone() {
        var batch = queued(1);
        batches.save(batch.after(new Reply.Deferred("450")).roundOver(NOW, RETRIES), List.of());

        delivery(batches).deliver(batch.id());
        delivery(batches).deliver("unknown");

        assertThat(relay.served).isEmpty();
        assertThat(current(batch).state()).isEqualTo(State.DEFERRED);
    }

    @Test
    void aBatchOfAMissingNoticeIsPoison() {
        var batch = queued(1);
        var delivery = new Delivery(
                progress(batches), id -> Optional.empty(), relay, RETRIES, LIMIT, metrics(), () -> stopping, clock);

        assertThatIllegalStateException().isThrownBy(() -> delivery.deliver(batch.id()));
    }

    @Test
    void whileTheServerIsAwayTheBatchWaitsAndSaysWhy() {
        var batch = queued(2);
        relay.away = true;

        assertContinuesLater(batch);
        assertThat(batches.totals(batch.noticeId()))
                .isEqualTo(new Totals(2, 0, 2, 0, "the mail server cannot be reached"));
        assertContinuesLater(batch);

        relay.away = false;
        delivery(batches).deliver(batch.id());
        assertThat(relay.served).containsExactly("m1", "m2");
        assertThat(batches.totals(batch.noticeId())).isEqualTo(new Totals(2, 2, 0, 0, null));
    }

    @Test
    void aServerThatGoesAwayInTheMiddleCostsNobodyASecondCopy() {
        var batch = queued(4);
        relay.answer = recipient -> {
            if (relay.served.size() == 2) {
                throw new RelayAway("the connection to the mail server broke", null);
            }
            return new Reply.Accepted();
        };

        assertContinuesLater(batch);
        assertThat(current(batch).problem()).isEqualTo("the connection to the mail server broke");
        relay.answer = ScriptedRelay.ACCEPT;
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m2", "m3", "m4");
    }

    @Test
    void whoIsNotEvenTriedForTheServerIsOutOfOrderWaitsWithoutAStrike() {
        var batch = queued(2);
        var circuit = CircuitBreaker.ofDefaults("smtp");
        var guarded = new GuardedRelay(relay, circuit);
        relay.answer = recipient -> {
            circuit.transitionToOpenState();
            return new Reply.Accepted();
        };

        assertThatExceptionOfType(TransientException.class)
                .isThrownBy(() -> delivery(batches, guarded).deliver(batch.id()));
        assertThat(current(batch).strikes()).isZero();
        assertThat(current(batch).problem())
                .isEqualTo("the mail server is out of order and will be tried again shortly");

        circuit.transitionToClosedState();
        delivery(batches, guarded).deliver(batch.id());
        assertThat(relay.served).containsExactly("m1", "m2");
    }

    @Test
    void anOrderlyStopCostsNobodyASecondCopy() {
        var batch = queued(4);
        relay.answer = recipient -> {
            stopping = relay.served.size() == 1;
            return new Reply.Accepted();
        };

        assertContinuesLater(batch);
        assertThat(relay.served).containsExactly("m1", "m2");
        assertContinuesLater(batch);

        stopping = false;
        relay.answer = ScriptedRelay.ACCEPT;
        delivery(batches).deliver(batch.id());
        assertThat(relay.served).containsExactly("m1", "m2", "m3", "m4");
    }

    @Test
    void aSlowServerDoesNotKeepAWorkerBeyondTheLimit() {
        var batch = queued(10);
        relay.answer = recipient -> {
            clock.advance(Duration.ofSeconds(25));
            return new Reply.Accepted();
        };

        assertContinuesLater(batch);
        assertThat(relay.served).hasSize(3);
        assertContinuesLater(batch);
        assertContinuesLater(batch);
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).doesNotHaveDuplicates().hasSize(10);
    }

    /** The store may be away, or may have taken the progress and only the answer was lost. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoreThatFailsAtTheEndOfABatchCostsNobodyASecondCopy(boolean done) {
        var batch = queued(3);
        var delivery = delivery(new Crashing(2, done).around(Batches.class, batches));

        assertThatExceptionOfType(Crash.class).isThrownBy(() -> delivery.deliver(batch.id()));
        delivery.deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m2", "m3");
        assertThat(current(batch).state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoreThatFailsWhenABatchIsLeftCostsNobodyASecondCopy(boolean done) {
        var batch = queued(3);
        var delivery = delivery(new Crashing(2, done).around(Batches.class, batches));
        relay.answer = recipient -> {
            stopping = true;
            return new Reply.Accepted();
        };
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> delivery.deliver(batch.id()));

        stopping = false;
        relay.answer = ScriptedRelay.ACCEPT;
        delivery.deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m2", "m3");
    }

    /** Right after the server has taken a message. */
    @ParameterizedTest
    @CsvSource({"1, m1 m1 m2 m3 m4", "2, m1 m2 m2 m3 m4", "4, m1 m2 m3 m4 m4"})
    void aKilledProcessRepeatsTheLastMessageOfEachWorkerAtMost(int kill, String served) {
        var batch = queued(4);
        relay.answer = recipient -> {
            if (relay.served.size() == kill - 1) {
                relay.served.add(recipient.memberId());
                relay.answer = ScriptedRelay.ACCEPT;
                throw new Killed();
            }
            return new Reply.Accepted();
        };
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> delivery(batches).deliver(batch.id()));
        journal.close();

        open();
        progress(batches).recover();
        delivery(batches).deliver(batch.id());

        assertThat(String.join(" ", relay.served)).isEqualTo(served);
        assertThat(current(batch).accepted()).isEqualTo(4);
    }

    /** Where the files of the journal are gone too. */
    @Test
    void aLostMachineRepeatsWhatWasSentSinceTheLastCheckpoint() {
        var batch = queued(6);
        relay.answer = recipient -> {
            clock.advance(Duration.ofMillis(200));
            if (relay.served.size() == 4) {
                relay.answer = ScriptedRelay.ACCEPT;
                throw new Killed();
            }
            return new Reply.Accepted();
        };
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> delivery(batches).deliver(batch.id()));

        delivery(batches).deliver(batch.id());

        assertThat(String.join(" ", relay.served)).isEqualTo("m1 m2 m3 m4 m4 m5 m6");
    }

    @Test
    void ofTwoWorkersOnlyOneSettlesTheBatch() {
        var batch = queued(2);
        relay.answer = recipient -> {
            if (relay.served.isEmpty()) {
                relay.answer = ScriptedRelay.ACCEPT;
                delivery(batches).deliver(batch.id());
            }
            return new Reply.Accepted();
        };

        assertContinuesLater(batch);
        delivery(batches).deliver(batch.id());

        assertThat(batches.publish())
                .filteredOn(event -> event instanceof DeliveryBatchFinished)
                .hasSize(1);
        assertThat(current(batch).accepted()).isEqualTo(2);
    }

    @Test
    void aRecipientWhoseMessageCannotBeSentDoesNotHoldUpTheOthers() {
        var batch = queued(3);
        relay.answer = recipient -> {
            if (recipient.memberId().equals("m2")) {
                throw new IllegalStateException("m2@civil.test is odd");
            }
            return new Reply.Accepted();
        };

        IntStream.range(0, 5).forEach(strike -> assertContinuesLater(batch));
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m3");
        assertThat(current(batch).state()).isEqualTo(State.DEFERRED);
        assertThat(String.valueOf(batches.totals(batch.noticeId()).waitingFor()))
                .doesNotContain("@");
    }

    @Test
    void aJournalThatCannotBeWrittenCostsNobodyASecondCopyAndNoBatch() throws IOException {
        var batch = queued(4);
        FileSystemUtils.deleteRecursively(directory);

        IntStream.range(0, 3).forEach(recipient -> assertContinuesLater(batch));
        delivery(batches).deliver(batch.id());

        assertThat(relay.served).containsExactly("m1", "m2", "m3", "m4");
        assertThat(current(batch).state()).isEqualTo(State.DONE);
    }

    /** The server may have taken it each time. */
    @Test
    void whatIsTheSameForAllIsPutOffForAllOfThemWhenItsAnswerIsLostAgainAndAgain() {
        var batch = queued(500);
        letter = SHARED;
        var tries = new AtomicInteger();
        relay.answer = recipient -> {
            tries.incrementAndGet();
            throw new RelayAway("the connection to the mail server broke", null);
        };

        IntStream.range(0, 5).forEach(strike -> assertContinuesLater(batch));
        delivery(batches).deliver(batch.id());

        assertThat(tries).hasValue(5);
        assertThat(current(batch).state()).isEqualTo(State.DEFERRED);
        assertThat(current(batch).waiting()).isEqualTo(500);
    }

    @Test
    void inLaterRoundsFewerAreServedAtATime() {
        var batch = queued(500);
        letter = SHARED;
        relay.answer = recipient -> new Reply.Deferred("450 greylisted");
        delivery(batches).deliver(batch.id());
        assertThat(relay.transactions).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        waiting().sweep();
        delivery(batches).deliver(batch.id());
        assertThat(relay.transactions).isEqualTo(1 + 4);

        relay.answer = ScriptedRelay.ACCEPT;
        clock.advance(Duration.ofMinutes(2));
        waiting().sweep();
        delivery(batches).deliver(batch.id());
        assertThat(relay.transactions).isEqualTo(1 + 4 + 17);
        assertThat(relay.served).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void whoIsPutOffIsServedWhenTheTimeHasCome() {
        var batch = queued(3);
        relay.answer =
                recipient -> recipient.memberId().equals("m2") ? new Reply.Deferred("450 later") : new Reply.Accepted();
        delivery(batches).deliver(batch.id());
        batches.publish();
        var waiting = waiting();

        waiting.sweep();
        assertThat(batches.publish()).isEmpty();
        assertThat(waiting.count()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        waiting.sweep();
        waiting.sweep();
        assertThat(batches.publish()).containsExactly(new DeliveryBatchQueued(batch.noticeId(), 1));

        relay.answer = ScriptedRelay.ACCEPT;
        delivery(batches).deliver(batch.id());
        waiting.sweep();
        assertThat(relay.served).containsExactly("m1", "m3", "m2");
        assertThat(waiting.count()).isZero();
    }

    /** Greylisting puts off everyone at the same time. */
    @Test
    void allThatIsDueIsQueuedAtOnceHoweverMuch() {
        relay.answer = recipient -> new Reply.Deferred("450 greylisted");
        for (int number = 0; number < 50; number++) {
            delivery(batches).deliver(queued(1).id());
        }
        batches.publish();
        clock.advance(Duration.ofMinutes(1));

        waiting().sweep();

        assertThat(batches.publish()).hasSize(50);
    }

    private Batch queued(int recipients) {
        var batch = batch(recipients);
        batches.queue(batch);
        return batch;
    }

    private Batch current(Batch batch) {
        return batches.find(batch.id()).orElseThrow();
    }

    private void assertContinuesLater(Batch batch) {
        assertThatExceptionOfType(TransientException.class)
                .isThrownBy(() -> delivery(batches).deliver(batch.id()));
    }

    private Delivery delivery(Batches store) {
        return delivery(store, relay);
    }

    private Delivery delivery(Batches store, Relay relay) {
        return new Delivery(
                progress(store), id -> Optional.of(letter), relay, RETRIES, LIMIT, metrics(), () -> stopping, clock);
    }

    private Progress progress(Batches store) {
        return new Progress(store, journal, clock);
    }

    private WaitingBatches waiting() {
        var trace = new OriginalTrace(ObservationRegistry.NOOP);
        return new WaitingBatches(batches, id -> Optional.of(LETTER), trace, clock, new SimpleMeterRegistry());
    }

    private static DeliveryMetrics metrics() {
        return new DeliveryMetrics(new SimpleMeterRegistry());
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
