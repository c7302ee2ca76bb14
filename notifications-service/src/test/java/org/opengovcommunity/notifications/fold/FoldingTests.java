package org.opengovcommunity.notifications.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.events.TransientException;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.delivery.TestClock;

/** With a quiet period of ten minutes, and at most three events that wait. */
class FoldingTests {

    private static final Duration QUIET = Duration.ofMinutes(10);

    private final InMemoryFolds folds = new InMemoryFolds();
    private final TestClock clock = new TestClock();
    private final Folding folding = new Folding(folds, 3, clock);
    private final List<List<String>> told = new ArrayList<>();

    @Test
    void whatHappensInTheQuietPeriodOfTheFirstIsToldTogether() {
        add(1, "m-1");
        after(QUIET.minusSeconds(1));
        add(2, "m-1");
        assertThat(told).isEmpty();

        after(Duration.ofSeconds(1));
        add(3, "m-1");
        after(QUIET);

        assertThat(told).containsExactly(List.of("e-1", "e-2"), List.of("e-3"));
    }

    @Test
    void eachThingIsToldByItself() {
        add(1, "m-1");
        add(2, "m-2");
        folding.add(Facts.commitment("milestone-overdue", "e-3", body -> {}), "m-1", QUIET);

        after(QUIET);

        assertThat(told).containsExactlyInAnyOrder(List.of("e-1"), List.of("e-2"), List.of("e-3"));
    }

    @Test
    void soManyWaitNoLonger() {
        add(1, "m-1");
        add(2, "m-1");
        after(Duration.ZERO);
        assertThat(told).isEmpty();

        add(3, "m-1");
        after(Duration.ZERO);

        assertThat(told).containsExactly(List.of("e-1", "e-2", "e-3"));
    }

    @Test
    void anEventIsToldOnceHoweverOftenAndWheneverItComes() {
        add(1, "m-1");
        add(1, "m-1");
        after(QUIET);
        add(1, "m-1");
        after(QUIET);

        assertThat(told).containsExactly(List.of("e-1"));
    }

    @Test
    void theyAreToldInTheOrderInWhichTheyHappened() {
        add(2, "m-1");
        add(1, "m-1");
        after(QUIET);

        assertThat(told).containsExactly(List.of("e-1", "e-2"));
    }

    @Test
    void whatCannotBeToldHoldsUpNothingElseAndIsToldLater() {
        add(1, "m-1");
        add(2, "m-2");
        clock.advance(QUIET);
        folding.tellDue(events -> {
            if (events.getFirst().getId().equals("e-1")) {
                throw new IllegalStateException("the store is away");
            }
            told.add(List.of(events.getFirst().getId()));
        });
        add(3, "m-1");
        after(Duration.ofMinutes(1));
        assertThat(told).containsExactly(List.of("e-2"), List.of("e-1"));

        after(QUIET);
        assertThat(told).hasSize(3).endsWith(List.of("e-3"));
    }

    @Test
    void whileOneTellsOthersLookElsewhereAndEventsGoOnComing() {
        add(1, "m-1");
        clock.advance(QUIET);
        folding.tellDue(events -> {
            add(2, "m-1");
            folding.tellDue(again -> told.add(List.of("twice")));
            told.add(ids(events));
        });
        after(QUIET);

        assertThat(told).containsExactly(List.of("e-1"), List.of("e-2"));
    }

    @Test
    void whoWasPausedForLongDoesNotTakeForToldWhatAnotherHasClosed() {
        add(1, "m-1");
        clock.advance(QUIET);
        folding.tellDue(events -> {
            after(Duration.ofMinutes(2));
            add(2, "m-1");
            clock.advance(QUIET);
            folding.tellDue(another -> {
                throw new IllegalStateException("died");
            });
        });
        after(QUIET);

        assertThat(told).containsExactly(List.of("e-1"), List.of("e-2"));
    }

    @Test
    void whoeverIsNeverTheFastestTriesAgainLater() {
        Folds busy = new Folds() {
            @Override
            public Optional<Fold> find(String id) {
                return folds.find(id);
            }

            @Override
            public boolean save(Fold fold) {
                return false;
            }

            @Override
            public List<String> due(Instant now) {
                return List.of();
            }
        };
        assertThatThrownBy(() -> new Folding(busy, 3, clock).add(event(1), "m-1", QUIET))
                .isInstanceOf(TransientException.class);
    }

    private void add(int number, String about) {
        folding.add(event(number), about, QUIET);
    }

    private void after(Duration time) {
        clock.advance(time);
        Consumer<List<CloudEvent>> teller = events -> told.add(ids(events));
        folding.tellDue(teller);
    }

    private static CloudEvent event(int number) {
        return CloudEventBuilder.v1(Facts.deadlineChanged("e-" + number, "m"))
                .withExtension("sequence", Integer.toString(number))
                .build();
    }

    private static List<String> ids(List<CloudEvent> events) {
        return events.stream().map(CloudEvent::getId).toList();
    }
}
