package org.opengovcommunity.membership.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opengovcommunity.membership.member.DeliveryMode.DAILY;
import static org.opengovcommunity.membership.member.DeliveryMode.EACH;
import static org.opengovcommunity.membership.member.DeliveryMode.WEEKLY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.GovernmentException;
import org.opengovcommunity.membership.member.InMemoryMembers;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.MemberEvent;
import org.opengovcommunity.membership.member.MemberFixture;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Subscription;
import org.opengovcommunity.membership.member.Topic;
import org.opengovcommunity.membership.registry.GovernmentDomain;
import org.opengovcommunity.membership.registry.GovernmentDomainFixture;
import org.opengovcommunity.membership.registry.InMemoryGovernmentDomains;
import org.opengovcommunity.membership.registry.RegistryImported;
import org.opengovcommunity.membership.subscription.Audience;
import org.opengovcommunity.membership.subscription.MailingList;
import org.opengovcommunity.membership.subscription.MailingLists;

class GovernmentGateTests {

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final GovernmentException EXCEPTION = new GovernmentException("A county without a domain.", END);
    private static final Statement VOUCHED = new Statement("demo-moderator", "A county without a domain.");
    private static final Statement TAKEN_BACK = new Statement("demo-moderator", "It was a mistake.");

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryGovernmentDomains registry = new InMemoryGovernmentDomains();
    private final MailingLists lists = new MailingLists(
            List.of(
                    new MailingList("opengov", "opengov@lists.test", Audience.GOVERNMENT),
                    new MailingList("opengov-civ", "opengov-civ@lists.test", Audience.EVERYONE)),
            Set.of("gov.test"),
            registry);
    private final GovernmentGate gate = new GovernmentGate(members, new MemberChanges(members), lists);

    @Test
    void anExceptionLetsAMemberCountAsGovernment() {
        join("m-1", "ann@county.example");

        gate.except("m-1", EXCEPTION, VOUCHED);

        assertThat(member("m-1").sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(member("m-1").standing().exception()).isEqualTo(EXCEPTION);
        assertThat(members.events.getLast()).isInstanceOfSatisfying(MemberEvent.ExceptionGranted.class, granted -> {
            assertThat(granted.state().sector()).isEqualTo(Sector.GOVERNMENT);
            assertThat(granted.until()).isEqualTo(END);
            assertThat(granted.reason()).isEqualTo(VOUCHED.reason());
            assertThat(granted.by()).isEqualTo("demo-moderator");
        });
    }

    @Test
    void theSameExceptionAgainChangesNothingAndALaterEndReplacesIt() {
        join("m-1", "ann@county.example");
        gate.except("m-1", EXCEPTION, VOUCHED);
        gate.except("m-1", EXCEPTION, VOUCHED);
        assertThat(member("m-1").version()).isEqualTo(2);

        gate.except("m-1", new GovernmentException("Still none.", END.plusSeconds(60)), VOUCHED);

        gate.endOverdue("m-1", END);
        assertThat(member("m-1").sector()).isEqualTo(Sector.GOVERNMENT);
    }

    @Test
    void anExceptionEndsAtItsTimeAndWithItTheGovernmentLists() {
        exceptedWithBothLists("m-1", "ann@county.example");

        gate.endOverdue("m-1", END.minusNanos(1));
        assertThat(member("m-1").sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(gate.endOverdue("m-1", END)).isTrue();

        assertThat(member("m-1").sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(member("m-1").standing().exception()).isNull();
        assertThat(member("m-1").subscriptions()).isEqualTo(Map.of("opengov-civ", DAILY));
        assertThat(members.events.getLast()).isInstanceOfSatisfying(MemberEvent.SectorJudged.class, judged -> {
            assertThat(judged.state().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
            assertThat(judged.by()).isEqualTo(Statement.BY_TERM);
            assertThat(judged.state().subscriptions()).containsExactly(new Subscription("opengov-civ", DAILY));
        });
    }

    @Test
    void anExceptionCanBeTakenBack() {
        exceptedWithBothLists("m-1", "ann@county.example");

        gate.endException("m-1", TAKEN_BACK);
        gate.endException("m-1", TAKEN_BACK);

        assertThat(member("m-1").sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(members.events.getLast())
                .isInstanceOfSatisfying(
                        MemberEvent.SectorJudged.class,
                        judged -> assertThat(judged.reason()).isEqualTo("It was a mistake."));
        assertThat(member("m-1").version()).isEqualTo(4);
    }

    @Test
    void takingBackWhatIsNotThereJudgesNobody() {
        join("m-1", "ann@agency.gov");
        registry.update(List.of(), Set.of());

        gate.endException("m-1", TAKEN_BACK);

        assertThat(member("m-1").sector()).isEqualTo(Sector.GOVERNMENT);
    }

    @Test
    void whoeverHasAGovernmentAddressNeedsNoException() {
        join("m-1", "ann@gov.test");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> gate.except("m-1", EXCEPTION, VOUCHED))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(409));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> gate.except("nobody", EXCEPTION, VOUCHED))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(404));
    }

    @Test
    void aDomainThatLeavesTheRegistryTakesTheGovernmentListsOfItsPeople() {
        registry.update(List.of(federal("dhs.gov"), federal("sold.gov")), Set.of());
        join("m-1", "ann@hq.sold.gov", "opengov", "opengov-civ");
        join("m-2", "bob@dhs.gov", "opengov");
        join("m-3", "cyd@civil.test", "opengov-civ");
        registry.update(List.of(), Set.of("sold.gov"));

        gate.judgeEverybody(new RegistryImported());

        assertThat(member("m-1").sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(member("m-1").subscriptions()).isEqualTo(Map.of("opengov-civ", EACH));
        assertThat(members.events.getLast()).isInstanceOfSatisfying(MemberEvent.SectorJudged.class, judged -> {
            assertThat(judged.reason()).isEqualTo("hq.sold.gov is no government domain any more.");
            assertThat(judged.by()).isEqualTo(Statement.BY_REGISTRY);
        });
        assertThat(members.events).as("nobody else is concerned").hasSize(4);
    }

    @Test
    void aDomainThatComesIntoTheRegistryMakesItsPeopleGovernment() {
        registry.update(List.of(), Set.of());
        join("m-1", "ann@new.gov", "opengov-civ");
        assertThat(member("m-1").sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        registry.update(List.of(federal("new.gov")), Set.of());

        gate.judgeEverybody(new RegistryImported());
        gate.judgeEverybody(new RegistryImported());

        assertThat(member("m-1").sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(members.events).hasSize(2);
    }

    @Test
    void whoeverCountsAsGovernmentAgainGetsTheListsAsBefore() {
        registry.update(List.of(federal("sold.gov")), Set.of());
        join("m-1", "ann@sold.gov", "opengov-civ");
        var weekly = new Subscription("opengov", WEEKLY, Set.of(Topic.MEETINGS));
        members.save(member("m-1").subscribe(weekly).orElseThrow());
        registry.update(List.of(), Set.of("sold.gov"));
        gate.judgeEverybody(new RegistryImported());
        assertThat(member("m-1").subscriptions()).containsOnlyKeys("opengov-civ");

        registry.update(List.of(federal("sold.gov")), Set.of());
        gate.judgeEverybody(new RegistryImported());

        assertThat(member("m-1").subscriptionList())
                .containsExactlyInAnyOrder(new Subscription("opengov-civ", EACH), weekly);
    }

    @Test
    void anExceptionAndAGovernmentAddressBringTheListsBackToo() {
        exceptedWithBothLists("m-1", "ann@county.example");
        gate.endException("m-1", TAKEN_BACK);
        gate.except("m-1", EXCEPTION, VOUCHED);
        assertThat(member("m-1").subscriptions()).isEqualTo(Map.of("opengov", EACH, "opengov-civ", DAILY));

        gate.endException("m-1", TAKEN_BACK);
        members.save(member("m-1")
                .move(new EmailAddress("ann@gov.test"), Sector.GOVERNMENT, Set.of())
                .orElseThrow());
        assertThat(member("m-1").subscriptions()).isEqualTo(Map.of("opengov", EACH, "opengov-civ", DAILY));
    }

    @Test
    void aListThatWasLeftMeanwhileDoesNotComeBack() {
        exceptedWithBothLists("m-1", "ann@county.example");
        gate.endException("m-1", TAKEN_BACK);
        members.save(member("m-1").stop("opengov").orElseThrow());
        assertThat(member("m-1").subscriptions()).containsOnlyKeys("opengov-civ");

        gate.except("m-1", EXCEPTION, VOUCHED);

        assertThat(member("m-1").subscriptions()).containsOnlyKeys("opengov-civ");
    }

    @Test
    void anExceptionOutlivesTheDomain() {
        registry.update(List.of(), Set.of());
        join("m-1", "ann@moving.gov");
        gate.except("m-1", EXCEPTION, VOUCHED);

        gate.judgeEverybody(new RegistryImported());
        assertThat(member("m-1").standing().exception()).isEqualTo(EXCEPTION);
        registry.update(List.of(federal("moving.gov")), Set.of());
        gate.endOverdue("m-1", END);

        assertThat(member("m-1").standing().exception()).isNull();
        assertThat(member("m-1").sector()).as("the address shows it by now").isEqualTo(Sector.GOVERNMENT);
    }

    private void exceptedWithBothLists(String id, String email) {
        join(id, email);
        var excepted = gate.except(id, EXCEPTION, VOUCHED);
        members.save(excepted.subscribe(Map.of("opengov", EACH, "opengov-civ", DAILY))
                .orElseThrow());
    }

    private void join(String id, String email, String... chosen) {
        var address = new EmailAddress(email);
        members.add(List.of(
                MemberFixture.of(id, email, lists.sectorOf(address), chosen).join()));
    }

    private Member member(String id) {
        return members.byId(id).orElseThrow();
    }

    private static GovernmentDomain federal(String domain) {
        return GovernmentDomainFixture.federal(domain);
    }
}
