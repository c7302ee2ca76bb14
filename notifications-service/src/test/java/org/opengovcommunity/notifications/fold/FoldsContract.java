package org.opengovcommunity.notifications.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.Facts;

/** What every implementation of {@link Folds} does. */
interface FoldsContract {

    /** So late that nobody else tells of it meanwhile. */
    Instant NOW = Instant.parse("2126-11-24T15:04:05.678Z");

    Duration QUIET = Duration.ofMinutes(10);

    Folds folds();

    @Test
    default void whatIsSavedIsFoundAsItWas() {
        Fold waiting = one(Facts.deadlineChanged("e-1", "m-1"));
        assertThat(folds().find(waiting.id())).isEmpty();
        assertThat(folds().save(waiting)).isTrue();
        assertThat(folds().find(waiting.id())).contains(waiting);

        Fold closed = waiting.close(NOW.plusSeconds(60)).with(Facts.deadlineChanged("e-2", "m-1"), NOW, QUIET, 50);
        Fold told = closed.settle();
        assertThat(folds().save(step(closed, 2))).isTrue();
        assertThat(folds().find(closed.id())).contains(step(closed, 2));

        assertThat(folds().save(step(told, 3))).isTrue();
        assertThat(folds().find(closed.id())).contains(step(told, 3));
    }

    @Test
    default void ofTwoWhoSaveTheSameOneIsFaster() {
        Fold first = one(Facts.deadlineChanged("e-1", "m-1"));
        assertThat(folds().save(first)).isTrue();
        assertThat(folds().save(first)).isFalse();

        Fold second = first.with(Facts.deadlineChanged("e-2", "m-1"), NOW, QUIET, 50);
        assertThat(folds().save(second)).isTrue();
        assertThat(folds().save(first.close(NOW))).isFalse();
        assertThat(folds().find(first.id())).contains(second);
    }

    @Test
    default void whatIsToTellIsFoundOnceItIsDue() {
        Fold fold = one(Facts.deadlineChanged("e-1", "m-1"));
        folds().save(fold);
        assertThat(folds().due(NOW.plus(QUIET).minusMillis(1))).doesNotContain(fold.id());
        assertThat(folds().due(NOW.plus(QUIET))).contains(fold.id());

        Fold closed = fold.close(NOW.plusSeconds(3_600));
        folds().save(closed);
        assertThat(folds().due(NOW.plusSeconds(3_599))).doesNotContain(fold.id());
        assertThat(folds().due(NOW.plusSeconds(3_600))).contains(fold.id());

        folds().save(closed.settle());
        assertThat(folds().due(NOW.plusSeconds(36_000))).doesNotContain(fold.id());
    }

    private static Fold one(CloudEvent event) {
        return Fold.empty("type/" + UUID.randomUUID()).with(event, NOW, QUIET, 50);
    }

    private static Fold step(Fold fold, long version) {
        return new Fold(
                fold.id(), version, fold.waiting(), fold.closesAt(), fold.closed(), fold.heldUntil(), fold.told());
    }
}
