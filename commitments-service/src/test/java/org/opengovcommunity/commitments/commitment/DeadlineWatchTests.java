package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.LEAD;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.NOW;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.REASON;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.active;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.commitment;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.cycle;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.progress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opengovcommunity.commitments.commitment.CommitmentEvent.MilestoneOverdue;
import org.opengovcommunity.commitments.commitment.CommitmentEvent.MilestoneReminderDue;
import org.opengovcommunity.commitments.cycle.Cycle;

/** Of commitments loaded on 24 November 2026, whose open milestones .2 and .3 are due in December 2027. */
class DeadlineWatchTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ReminderSettings SETTINGS = new ReminderSettings(Set.of(30, 7), LocalTime.parse("08:00"));

    private final InMemoryCommitments commitments = new InMemoryCommitments();
    private final MovableClock clock = new MovableClock(NOW);
    private final DeadlineWatch watch = watch(active());

    @Test
    void membersAreRemindedAtEachTimeAndToldOnceThatItHasPassed() {
        load();
        lookOn("2027-11-30");
        assertThat(told()).isEmpty();

        lookOn("2027-12-01");
        assertThat(told()).containsExactly("test-01.2 in 30", "test-01.3 in 30");
        IntStream.rangeClosed(2, 23).forEach(day -> lookOn("2027-12-%02d".formatted(day)));
        assertThat(told()).hasSize(2);

        IntStream.rangeClosed(24, 31).forEach(day -> lookOn("2027-12-%02d".formatted(day)));
        assertThat(told()).hasSize(4).endsWith("test-01.2 in 7", "test-01.3 in 7");

        IntStream.rangeClosed(1, 20).forEach(day -> lookOn("2028-01-%02d".formatted(day)));
        assertThat(told()).hasSize(6).endsWith("test-01.2 overdue", "test-01.3 overdue");
    }

    @Test
    void theDayIsThatOfTheCommunityAndBeginsForMailInTheMorning() {
        load();
        clock.set("2028-01-01T04:59:00Z");
        watchFrom("00:00").look();
        assertThat(told()).containsExactly("test-01.2 in 0", "test-01.3 in 0");

        clock.set("2028-01-01T12:59:00Z");
        watch.look();
        assertThat(told()).hasSize(2);

        clock.set("2028-01-01T13:00:00Z");
        watch.look();
        assertThat(told()).hasSize(4).endsWith("test-01.2 overdue", "test-01.3 overdue");
    }

    @Test
    void afterAStopOfDaysTheLatestIsToldAndNothingTwice() {
        load();
        lookOn("2027-12-28");
        lookOn("2027-12-29");
        assertThat(told()).containsExactly("test-01.2 in 3", "test-01.3 in 3");

        lookOn("2028-02-15");
        lookOn("2028-02-16");
        assertThat(told()).hasSize(4).endsWith("test-01.2 overdue", "test-01.3 overdue");
    }

    @Test
    void whatIsCompleteNeedsNoReminderUntilItIsOpenAgain() {
        load();
        report("test-01.2", Status.COMPLETE);
        lookOn("2028-01-01");
        assertThat(told()).containsExactly("test-01.3 overdue");

        report("test-01.2", Status.IN_PROGRESS);
        lookOn("2028-01-02");
        assertThat(told()).containsExactly("test-01.3 overdue", "test-01.2 overdue");
    }

    @Test
    void aChangedDeadlineStartsAnew() {
        load();
        lookOn("2028-01-01");
        report("test-01.3", Status.COMPLETE);

        move("test-01.2", "2028-03-31");
        lookOn("2028-02-28");
        assertThat(told()).hasSize(2);
        lookOn("2028-03-01");
        lookOn("2028-03-24");
        lookOn("2028-04-01");
        lookOn("2028-04-02");
        assertThat(told()).hasSize(5).endsWith("test-01.2 in 30", "test-01.2 in 7", "test-01.2 overdue");
    }

    @Test
    void aDeadlineThatIsNearWhenItIsSetIsNoReminder() {
        load();
        move("test-01.2", "2026-12-05");

        lookOn("2026-11-25");
        assertThat(told()).isEmpty();
        lookOn("2026-11-28");
        assertThat(told()).containsExactly("test-01.2 in 7");
    }

    @Test
    void aDeadlineThatHasPassedWhenItIsSetIsToldOnce() {
        load();
        move("test-01.2", "2026-10-31");

        lookOn("2026-11-24");
        lookOn("2026-11-25");
        assertThat(told()).containsExactly("test-01.2 overdue");
    }

    @Test
    void whatWasOverdueOrNearWhenItWasLoadedIsNoNews() {
        clock.set("2028-01-10T15:00:00Z");
        commitments.addAbsent(List.of(loadedOn("2028-01-10")), null);
        watch.look();
        lookOn("2028-01-11");

        assertThat(told()).isEmpty();
        assertThat(commitments.find("test-01").orElseThrow().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cycle.State.class,
            names = {"DRAFT", "CONCLUDED", "WITHDRAWN"})
    void onlyOfAnActiveCycleAnythingIsTold(Cycle.State state) {
        load();
        clock.set("2028-01-01T15:00:00Z");
        watch(cycle(state)).look();

        assertThat(told()).isEmpty();
    }

    @Test
    void manyInstancesTellEachOnce() throws Exception {
        List<Commitment> many = IntStream.range(0, 20)
                .mapToObj(number -> commitment("test-" + number, number, Status.NOT_STARTED, null, null))
                .toList();
        commitments.addAbsent(many, null);
        clock.set("2028-01-01T15:00:00Z");

        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> looks = IntStream.range(0, 4)
                    .mapToObj(instance -> Executors.callable(watch(active())::look))
                    .toList();
            for (Future<Object> look : threads.invokeAll(looks)) {
                look.get();
            }
        }

        assertThat(many.stream().flatMap(commitment -> told(commitment.id())))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsAboutToChangeAMilestoneNeedNotLookAgain() {
        load();
        lookOn("2027-12-01");

        var after = commitments.find("test-01").orElseThrow();
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.milestones()).extracting(Milestone::version).containsOnly(1L);
    }

    @Test
    void aReminderAfterTheDeadlineIsAMistakeInTheSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderSettings(Set.of(7, -1), LocalTime.MIDNIGHT))
                .withMessageContaining("opengov.reminders.days-before must not be negative");
    }

    private void load() {
        commitments.addAbsent(List.of(commitment()), null);
    }

    private static Commitment loadedOn(String day) {
        var commitment = commitment();
        var milestones = commitment.milestones().stream()
                .map(milestone -> milestone.toldUntil(LocalDate.parse(day)))
                .toList();
        return new Commitment(
                commitment.id(),
                1,
                commitment.cycleId(),
                commitment.number(),
                commitment.title(),
                commitment.description(),
                commitment.themeId(),
                commitment.leadAgencies(),
                commitment.supportAgencies(),
                commitment.background(),
                milestones);
    }

    private void lookOn(String day) {
        clock.set(day + "T15:00:00Z");
        watch.look();
    }

    private void move(String milestone, String day) {
        var today = new Today(clock, NEW_YORK).date();
        var before = commitments.find("test-01").orElseThrow();
        var moved = before.changeDeadline(
                milestone, Deadline.of(day, "DAY"), REASON, LEAD, clock.instant(), today, active());
        assertThat(commitments.replace(moved)).isTrue();
    }

    private void report(String milestone, Status status) {
        var before = commitments.find("test-01").orElseThrow();
        var reported = before.reportProgress(milestone, progress(status), LEAD, clock.instant(), null, active());
        assertThat(commitments.replace(reported)).isTrue();
    }

    private DeadlineWatch watch(Cycle cycle) {
        return new DeadlineWatch(commitments, new OneCycle(cycle), new Today(clock, NEW_YORK), SETTINGS);
    }

    private DeadlineWatch watchFrom(String time) {
        var settings = new ReminderSettings(SETTINGS.daysBefore(), LocalTime.parse(time));
        return new DeadlineWatch(commitments, new OneCycle(active()), new Today(clock, NEW_YORK), settings);
    }

    private List<String> told() {
        return told("test-01").collect(Collectors.toList());
    }

    private Stream<String> told(String commitment) {
        return commitments.events(commitment).stream().flatMap(event -> switch (event) {
            case MilestoneReminderDue due -> Stream.of(due.milestoneId() + " in " + due.daysLeft());
            case MilestoneOverdue overdue -> Stream.of(overdue.milestoneId() + " overdue");
            default -> Stream.empty();
        });
    }
}
