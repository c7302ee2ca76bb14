package org.opengovcommunity.bench.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.survival.End.Signal;

/** A benchmark of survival is worth no more than its verdict. */
class VerdictTests {

    private static final Map<String, Set<String>> EXPECTED = Map.of("<m>", Set.of("a", "b"));

    @Test
    void everybodyHasEverything() {
        var verdict = judge(List.of(), copy("a", "one", 1, 10), copy("b", "two", 2, 10));

        assertThat(verdict).isEqualTo(new Verdict(0, List.of(), 0, 0, List.of()));
        assertThat(verdict.survived()).isTrue();
    }

    @Test
    void oneIsWithout() {
        var verdict = judge(List.of(), copy("a", "one", 1, 10));

        assertThat(verdict.missing()).isEqualTo(1);
        assertThat(verdict.survived()).isFalse();
    }

    @Test
    void theLastOfAKilledProcessMayComeAgainFromWhomever() {
        var verdict = judge(
                List.of(new End(1, "one", Signal.KILL, 20)),
                copy("a", "one", 1, 10),
                copy("b", "one", 2, 11),
                copy("a", "two", 3, 30),
                copy("b", "one", 4, 30));

        assertThat(verdict.afterKill()).isEqualTo(2);
        assertThat(verdict.mostAfterOneKill()).isEqualTo(2);
        assertThat(verdict.survived()).isTrue();
    }

    @Test
    void whatAKilledProcessHadSentBeforeItsLastMayNot() {
        var verdict = judge(
                List.of(new End(1, "one", Signal.KILL, 20)),
                copy("a", "one", 1, 10),
                copy("b", "one", 1, 11),
                copy("a", "two", 3, 30));

        assertThat(verdict.unexplained()).singleElement().asString().contains("not the last of its connection");
        assertThat(verdict.survived()).isFalse();
    }

    @Test
    void nothingComesAgainAfterAnOrderlyStop() {
        var verdict = judge(
                List.of(new End(1, "one", Signal.TERM, 20)),
                copy("a", "one", 1, 10),
                copy("b", "one", 2, 10),
                copy("a", "one", 3, 30));

        assertThat(verdict.unexplained()).singleElement().asString().contains("ended by TERM in round 1");
    }

    @Test
    void theKillOfOneDoesNotExcuseTheOther() {
        var verdict = judge(
                List.of(new End(1, "two", Signal.KILL, 20)),
                copy("a", "one", 1, 10),
                copy("b", "one", 2, 10),
                copy("a", "two", 3, 30));

        assertThat(verdict.unexplained()).singleElement().asString().contains("did not end");
    }

    @Test
    void aMessageUnderAnotherNameIsUnknown() {
        var verdict = judge(
                List.of(),
                copy("a", "one", 1, 10),
                copy("b", "one", 1, 10),
                new Acceptance("a", "", "<other>", "one", 1, 10));

        assertThat(verdict.unknown()).containsExactly("<other>");
        assertThat(verdict.survived()).isFalse();
    }

    private static Verdict judge(List<End> ends, Acceptance... accepted) {
        return Verdict.of(List.of(accepted), EXPECTED, ends);
    }

    private static Acceptance copy(String recipient, String client, int connection, long nanoTime) {
        return new Acceptance(recipient, "", "<m>", client, connection, nanoTime);
    }
}
