package org.opengovcommunity.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.REASON;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.active;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.commitment;
import static org.opengovcommunity.commitments.commitment.CommitmentFixture.progress;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.security.Caller;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;

class MilestoneServiceTests {

    private static final Caller LEAD = caller("demo-lead", Set.of("MEMBER", "LEAD"), Set.of("USDA"));
    private static final Deadline DEADLINE = Deadline.of("2028-03-31", "DAY");

    private final InMemoryCommitments commitments = new InMemoryCommitments();
    private final Clock clock = Clock.fixed(CommitmentFixture.NOW, ZoneOffset.UTC);
    private final MilestoneService service =
            new MilestoneService(commitments, new OneCycle(active()), clock, new Today(clock, ZoneOffset.UTC));

    @BeforeEach
    void aPlan() {
        commitments.addAbsent(List.of(commitment()), null);
    }

    @Test
    void changesOfSiblingsAtTheSameTimeAllSucceed() throws Exception {
        Stream<Callable<Commitment>> changes = Stream.of("test-01.1", "test-01.2", "test-01.3")
                .map(id -> () -> service.changeDeadline(id, 1, DEADLINE, REASON, LEAD));
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<Commitment> change : threads.invokeAll(changes.toList())) {
                change.get();
            }
        }

        var after = commitments.find("test-01").orElseThrow();
        assertThat(after.version()).isEqualTo(4);
        assertThat(after.milestones()).extracting(Milestone::deadline).containsOnly(DEADLINE);
    }

    @Test
    void whoHasNotSeenTheLatestVersionChangesNothing() {
        service.changeDeadline("test-01.2", 1, DEADLINE, REASON, LEAD);

        assertRefused(412, () -> service.changeDeadline("test-01.2", 1, Deadline.of("2028-04", "MONTH"), REASON, LEAD));
        assertThat(commitments.events("test-01")).hasSize(2);
    }

    @Test
    void onlyALeadOfTheAgencyOrAnAdminMayChange() {
        var otherLead = caller("x", Set.of("MEMBER", "LEAD"), Set.of("GSA"));
        var memberOfTheAgency = caller("x", Set.of("MEMBER"), Set.of("USDA"));
        var admin = caller("demo-admin", Set.of("MEMBER", "ADMIN"), Set.of());

        assertRefused(403, () -> service.changeDeadline("test-01.2", 1, DEADLINE, REASON, otherLead));
        assertRefused(403, () -> service.changeDeadline("test-01.2", 1, DEADLINE, REASON, memberOfTheAgency));
        assertRefused(403, () -> service.reportProgress("test-01.2", progress(Status.COMPLETE), null, otherLead));
        assertThat(service.changeDeadline("test-01.2", 1, DEADLINE, REASON, admin)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void anUnknownMilestoneIsNotFound() {
        assertRefused(404, () -> service.changeDeadline("test-01.9", 1, DEADLINE, REASON, LEAD));
    }

    @Test
    void aRepeatedReportIsAnsweredAsTheFirstTimeAndAddsNothing() {
        var first = service.reportProgress("test-01.2", progress(Status.IN_PROGRESS), "k1", LEAD);
        service.reportProgress("test-01.2", progress(Status.COMPLETE), null, LEAD);

        assertThat(service.reportProgress("test-01.2", progress(Status.IN_PROGRESS), "k1", LEAD))
                .isEqualTo(first);
        assertThat(commitments.events("test-01")).hasSize(3);
        assertThat(commitments
                        .find("test-01")
                        .orElseThrow()
                        .milestone("test-01.2")
                        .status())
                .isEqualTo(Status.COMPLETE);
    }

    @Test
    void aKeyStandsForOneReportOfOneCaller() {
        service.reportProgress("test-01.2", progress(Status.IN_PROGRESS), "k1", LEAD);
        var otherLead = caller("other-lead", Set.of("LEAD"), Set.of("USDA"));

        assertRefused(422, () -> service.reportProgress("test-01.2", progress(Status.COMPLETE), "k1", LEAD));
        assertThat(service.reportProgress("test-01.2", progress(Status.COMPLETE), "k1", otherLead)
                        .status())
                .isEqualTo(Status.COMPLETE);
    }

    private static void assertRefused(int status, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
    }

    private static Caller caller(String id, Set<String> roles, Set<String> agencies) {
        return new Caller(id, "Demo " + id, null, Sector.GOVERNMENT, roles, agencies);
    }
}
