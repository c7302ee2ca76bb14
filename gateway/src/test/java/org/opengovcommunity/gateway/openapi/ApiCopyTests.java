package org.opengovcommunity.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ApiCopyTests {

    private static final ObjectNode FIRST =
            JsonNodeFactory.instance.objectNode().put("v", 1);
    private static final ObjectNode SECOND =
            JsonNodeFactory.instance.objectNode().put("v", 2);

    private final Queue<Supplier<ObjectNode>> answers = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final MovableClock clock = new MovableClock();
    private final ApiCopy copy = new ApiCopy("archive", () -> answers.remove().get(), background::add, clock);

    @Test
    void isFetchedInTheBackgroundWhenAskedFor() {
        assertThat(copy.current()).isEmpty();
        assertThat(background).isEmpty();

        answers.add(() -> FIRST);
        var fetched = copy.refreshIfDue();
        assertThat(copy.current()).isEmpty();
        assertThat(copy.refreshIfDue()).isSameAs(fetched);

        background.remove().run();
        assertThat(fetched).isDone();
        assertThat(copy.current()).contains(FIRST);
    }

    @Test
    void isFetchedAnewOnlyWhenOld() {
        fetch(() -> FIRST);
        copy.refreshIfDue();
        assertThat(background).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        fetch(() -> SECOND);
        assertThat(copy.current()).contains(SECOND);
    }

    @Test
    void outlivesAnAbsence() {
        fetch(() -> FIRST);
        clock.pass(Duration.ofMinutes(1));
        fetch(() -> {
            throw new IllegalStateException("away");
        });
        assertThat(copy.current()).contains(FIRST);

        clock.pass(Duration.ofSeconds(5));
        fetch(() -> SECOND);
        assertThat(copy.current()).contains(SECOND);
    }

    private void fetch(Supplier<ObjectNode> answer) {
        answers.add(answer);
        copy.refreshIfDue();
        background.remove().run();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-10-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
