package org.opengovcommunity.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.notifications.address.AddressEvent.DeliveryDisabled;
import org.opengovcommunity.notifications.bounce.Finding.Bounced;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** The rules of a score, day by day. */
class ScoreTests {

    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final BounceRules RULES = rules(false);
    private static final Subscriber MEMBER = member(3, "jo@civil.test", null);

    private Score score = Score.none(MEMBER);
    private int deliveries;

    @Test
    void fivePermanentFailuresOnFiveDaysStopTheMail() {
        for (int day = 0; day < 4; day++) {
            hard(day);
        }
        assertThat(score.points()).isEqualTo(4);
        assertThat(score.disabled()).isNull();

        hard(4);

        assertThat(score.event())
                .isEqualTo(new DeliveryDisabled(
                        "m1",
                        "jo@civil.test",
                        "5.1.1",
                        "The mail server says that there is no such mailbox.",
                        START.plus(Duration.ofDays(4))));
    }

    @Test
    void thereIsOnePointADayAtMost() {
        for (int i = 0; i < 10; i++) {
            hard(0);
        }
        assertThat(score.points()).isEqualTo(1);
    }

    @Test
    void twoReportsOfOneDeliveryCountOnce() {
        var bounce = bounce(true, 0, "d");
        score = score.after(bounce, MEMBER, RULES).after(bounce(true, 1, "d"), MEMBER, RULES);

        assertThat(score.points()).isEqualTo(1);
        assertThat(score.after(bounce, MEMBER, RULES)).isSameAs(score);
    }

    @Test
    void aTemporaryErrorThatWasGivenUpCountsLess() {
        score = score.after(bounce(false, 0, "d"), MEMBER, RULES);

        assertThat(score.points()).isEqualTo(0.5);
        assertThat(score.status()).isEqualTo("4.4.7");
    }

    @Test
    void afterAWeekWithoutABounceTheScoreStartsAnew() {
        hard(0);
        hard(1);
        hard(8);
        assertThat(score.points()).isEqualTo(3);

        score = score.after(
                new Bounced(
                        "m1", "late", "5.1.1", START.plus(Duration.ofDays(15)).plusSeconds(1), null),
                MEMBER,
                RULES);
        assertThat(score.points()).isEqualTo(1);
    }

    @Test
    void anotherAddressStartsAnew() {
        hard(0);
        var moved = member(4, "new@civil.test", null);

        assertThat(score.asOf(MEMBER)).isSameAs(score);
        assertThat(score.in(7).asOf(moved)).isEqualTo(Score.none(moved).in(7));
    }

    @Test
    void onceTheMailIsStoppedNothingCountsUntilItIsGivenAgain() {
        untilDisabled();
        var disabled = score;

        hard(5);
        assertThat(score).isEqualTo(disabled);
        assertThat(disabled.asOf(MEMBER)).isSameAs(disabled);
        assertThat(disabled.asOf(member(4, "jo@civil.test", START))).isSameAs(disabled);

        var enabled = member(5, "jo@civil.test", null);
        assertThat(disabled.asOf(enabled)).isEqualTo(Score.none(enabled));
    }

    @Test
    void whoseMailMembershipHasStoppedIsNotScored() {
        var stopped = member(4, "jo@civil.test", START);

        assertThat(score.after(bounce(true, 0, "d"), stopped, RULES)).isEqualTo(score);
    }

    @Test
    void withProbesTheMailStopsOnlyWhenTheProbeBouncesToo() {
        var rules = rules(true);
        for (int day = 0; day < 5; day++) {
            assertThat(score.wantsProbe(rules)).isFalse();
            score = score.after(bounce(true, day, "d" + day), MEMBER, rules);
        }
        assertThat(score.disabled()).isNull();
        assertThat(score.wantsProbe(rules)).isTrue();

        score = score.probed(new Score.Probe("m1.secret", START.plus(Duration.ofDays(4))));
        assertThat(score.points()).isZero();
        assertThat(score.wantsProbe(rules)).isFalse();
        assertThat(score.after(probe("m1.other", 5), MEMBER, rules).disabled()).isNull();
        assertThat(score.after(probe("m1.secret", 15), MEMBER, rules).disabled())
                .isNull();

        assertThat(score.after(probe("m1.secret", 14), MEMBER, rules).event().status())
                .isEqualTo("5.2.1");
        assertThat(score.after(bounce(true, 14, "secret"), MEMBER, rules)
                        .event()
                        .status())
                .isEqualTo("5.1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.0.0", "4.4.7", "5.7.26", "4.2.2", "5.999.999"})
    void everyStatusHasWords(String status) {
        assertThat(Statuses.inWords(status)).startsWith("The mail server").endsWith(".");
    }

    private void untilDisabled() {
        for (int day = 0; day < 5; day++) {
            hard(day);
        }
    }

    private void hard(int day) {
        score = score.after(bounce(true, day, "d" + deliveries++), MEMBER, RULES);
    }

    private static Bounced bounce(boolean hard, int day, String delivery) {
        String status = hard ? "5.1.1" : "4.4.7";
        return new Bounced("m1", delivery, status, START.plus(Duration.ofDays(day)), null);
    }

    private static Bounced probe(String token, int day) {
        return new Bounced("m1", "p" + day, "5.2.1", START.plus(Duration.ofDays(day)), token);
    }

    private static BounceRules rules(boolean probe) {
        return new BounceRules(5, 0.5, Duration.ofDays(7), probe, Duration.ofDays(10), BounceRules.Complaints.STOP);
    }

    private static Subscriber member(long sequence, String address, @Nullable Instant disabledAt) {
        return new Subscriber(
                "m1", sequence, "Jo", address, Map.of("opengov-civ", Mode.EACH), Map.of(), null, disabledAt);
    }
}
