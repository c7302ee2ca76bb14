package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.address.AddressEvent.LeaveRequested;
import org.opengovcommunity.notifications.bounce.Scores.Change;

/** What every implementation of {@link Scores} does. */
interface ScoresContract {

    Instant NOW = Instant.parse("2026-11-24T15:04:05.678Z");

    Scores scores();

    /** The types of the events that wait or were raised for this member. */
    List<String> events(String memberId);

    @Test
    default void keepsAScoreAsItIs() {
        Score score = score(1.5);

        assertThat(scores().save(List.of(new Change(score, List.of())))).isTrue();

        assertThat(scores().of(List.of(score.memberId(), "unknown"))).isEqualTo(Map.of(score.memberId(), score.in(1)));
    }

    @Test
    default void storesTheNextVersionWithItsEventsAndForgetsWhatIsGone() {
        Score first = score(4);
        scores().save(List.of(new Change(first, List.of())));
        var plain = new Score(first.memberId(), 1, "new@civil.test", 0, null, null, List.of(), null, null);

        assertThat(scores().save(List.of(new Change(plain, List.of(new LeaveRequested("a-list", "jo@civil.test"))))))
                .isTrue();

        assertThat(scores().of(List.of(first.memberId()))).containsValue(plain.in(2));
        assertThat(events(first.memberId())).containsExactly(AddressEvent.LEAVE_REQUESTED);
    }

    @Test
    default void whatAnotherHasChangedStaysAndTheOthersAreStored() {
        Score known = score(1);
        scores().save(List.of(new Change(known, List.of())));
        Score other = score(2);

        assertThat(scores().save(List.of(new Change(known, List.of()), new Change(other, List.of()))))
                .isFalse();
        assertThat(scores().save(List.of(new Change(known.in(7), List.of())))).isFalse();

        assertThat(scores().of(List.of(known.memberId(), other.memberId()))).containsValues(known.in(1), other.in(1));
        assertThat(scores().save(List.of())).isTrue();
    }

    @Test
    default void pagesByMember() {
        String prefix = "p" + UUID.randomUUID().toString().substring(0, 8);
        scores().save(List.of(
                new Change(score(prefix + "b", 1), List.of()),
                new Change(score(prefix + "a", 1), List.of()),
                new Change(score(prefix + "c", 1), List.of())));

        assertThat(scores().page(prefix, 2)).extracting(Score::memberId).containsExactly(prefix + "a", prefix + "b");
        assertThat(scores().page(prefix + "b", 1)).extracting(Score::memberId).containsExactly(prefix + "c");
        assertThat(scores().page(null, 200)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Score score(double points) {
        return score(UUID.randomUUID().toString(), points);
    }

    private static Score score(String memberId, double points) {
        return new Score(
                memberId,
                0,
                "jo@civil.test",
                points,
                "5.1.1",
                NOW,
                List.of("<one@lists.test>", "<other@lists.test>"),
                new Score.Probe(memberId + ".secret", NOW),
                new Score.Disabled(NOW, 3));
    }
}
