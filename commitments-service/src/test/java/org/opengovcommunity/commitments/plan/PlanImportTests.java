package org.opengovcommunity.commitments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.commitments.commitment.Commitment;
import org.opengovcommunity.commitments.commitment.Deadline;
import org.opengovcommunity.commitments.commitment.History;
import org.opengovcommunity.commitments.commitment.Milestone;
import org.opengovcommunity.commitments.commitment.Status;
import org.opengovcommunity.commitments.cycle.Cycle;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The plan files as they are, read with a mapper that accepts no field it does not know. */
class PlanImportTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PlanFile REAL_FILE = read("us-open-government.json");
    private static final PlanImport REAL = new PlanImport(REAL_FILE, TODAY);
    private static final PlanImport DEMO = new PlanImport(read("demo-cycle.json"), TODAY);

    @Test
    void theRealPlansAreAllThere() {
        assertThat(REAL.cycles()).hasSize(5).extracting(Cycle::state).containsOnly(Cycle.State.CONCLUDED);
        assertThat(REAL.commitments()).hasSize(148);
        assertThat(milestones(REAL)).hasSize(240);
        assertThat(milestones(REAL).stream()
                        .mapToLong(milestone -> milestone.history().reports().size())
                        .sum())
                .isEqualTo(127);
        assertThat(REAL.meetings()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed/us-open-government.json", "seed/demo-cycle.json", "plans/plan-file.json"})
    void whatComesAlongIsOfTheFormatThatIsAskedOfOthers(String file) {
        PlanFile plans = new PlanFormat(JSON).read(JSON.readTree(Path.of("src/main/resources", file)));

        assertThat(PlanRules.faults(plans, List.of(), List.of())).isEmpty();
    }

    @Test
    void whatWasDueWhenItWasLoadedCountsAsTold() {
        assertThat(milestones(DEMO)).extracting(Milestone::toldUntil).containsOnly(TODAY);
    }

    @Test
    void theDerivedStatusOfEveryCommitmentIsTheRecordedOne() {
        var recorded = REAL_FILE.cycles().stream()
                .flatMap(plan -> plan.commitments().stream())
                .map(PlanFile.Promise::status)
                .toList();

        assertThat(REAL.commitments()).extracting(Commitment::status).isEqualTo(recorded);
    }

    @Test
    void deadlinesAreOnlyAsExactAsTheSources() {
        assertThat(deadline("us-nap-3-50.1")).isEqualTo(Deadline.of("2016-09-28", "DAY"));
        assertThat(deadline("us-nap-2-17.1")).isEqualTo(Deadline.of("2016-12", "MONTH"));
        assertThat(deadline("us-nap-3-52.1")).isEqualTo(Deadline.inWords("2016"));
        assertThat(deadline("US0113.4")).isEqualTo(Deadline.inWords("over the next year"));
        assertThat(milestones(REAL).stream().map(Milestone::deadline).filter(Objects::nonNull))
                .hasSize(31);
    }

    @Test
    void anAssessmentThatAReportRepeatsIsToldOnce() {
        var history = milestone("US0113.1").history();

        assertThat(history.assessments()).isEmpty();
        assertThat(history.reports()).extracting(History.Report::status).containsExactly(null, Status.COMPLETE);
    }

    @Test
    void theDemonstrationPlanIsPlainlyFictionalAndUnderWay() {
        var today = LocalDate.parse("2026-11-24");

        assertThat(DEMO.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.id()).isEqualTo("demo");
            assertThat(cycle.title()).contains("Fictional demonstration");
            assertThat(cycle.state()).isEqualTo(Cycle.State.ACTIVE);
            assertThat(milestones(DEMO))
                    .allSatisfy(milestone -> assertThat(
                                    cycle.covers(milestone.deadline().lastDay().orElseThrow()))
                            .isTrue());
        });
        assertThat(DEMO.commitments()).hasSize(8);
        assertThat(milestones(DEMO)).hasSize(22).anyMatch(Milestone::isComplete);
        assertThat(milestones(DEMO)).anyMatch(milestone -> milestone.isOverdue(today));
        assertThat(milestones(DEMO).stream().filter(milestone -> "USDA".equals(milestone.leadAgency())))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void idsAreUniqueAcrossThePlans() {
        assertThat(List.of(REAL, DEMO))
                .flatMap(PlanImportTests::milestones)
                .extracting(Milestone::id)
                .doesNotHaveDuplicates();
    }

    private static List<Milestone> milestones(PlanImport plans) {
        return plans.commitments().stream()
                .flatMap(commitment -> commitment.milestones().stream())
                .toList();
    }

    private static Milestone milestone(String id) {
        return milestones(REAL).stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Deadline deadline(String milestoneId) {
        return milestone(milestoneId).deadline();
    }

    private static PlanFile read(String name) {
        return JSON.readValue(Path.of("src/main/resources/seed", name), PlanFile.class);
    }
}
