package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Sector;

class MemberTests {

    private final Member member = citizen("m-1", "citizen@civil.test");

    @Test
    void joiningTellsTheWholeState() {
        var change = member.join();

        assertThat(change.member()).isEqualTo(member);
        assertThat(change.event()).isInstanceOfSatisfying(MemberEvent.Joined.class, joined -> {
            assertThat(joined.memberId()).isEqualTo("m-1");
            assertThat(joined.state().subscriptions())
                    .containsExactly(new Subscription("opengov-civ", DeliveryMode.EACH));
        });
    }

    @Test
    void aNewIdFitsIntoAReturnPath() {
        assertThat(Member.newId()).matches("[a-z2-7]{16}").isNotEqualTo(Member.newId());
    }

    @Test
    void choosingAListMakesTheNextVersionAndKeepsTheOthers() {
        var change = member.subscribe(Map.of("news", DeliveryMode.DAILY)).orElseThrow();

        assertThat(change.member().version()).isEqualTo(2);
        assertThat(change.member().subscriptions())
                .isEqualTo(Map.of("opengov-civ", DeliveryMode.EACH, "news", DeliveryMode.DAILY));
        assertThat(change.event()).isInstanceOf(MemberEvent.SubscriptionsChanged.class);
    }

    @Test
    void choosingWhatIsSoAlreadyIsNoChange() {
        assertThat(member.subscribe(Map.of("opengov-civ", DeliveryMode.EACH))).isEmpty();
    }

    @Test
    void aChosenTopicStaysWhenTheModeChanges() {
        var chosen = new Subscription("opengov-civ", DeliveryMode.DAILY, Set.of(Topic.MEETINGS));

        var narrowed = member.subscribe(chosen).orElseThrow().member();
        var again = narrowed.subscribe(Map.of("opengov-civ", DeliveryMode.EACH)).orElseThrow();

        assertThat(narrowed.subscriptionList()).containsExactly(chosen);
        assertThat(again.member().subscriptionList())
                .containsExactly(new Subscription("opengov-civ", DeliveryMode.EACH, Set.of(Topic.MEETINGS)));
    }

    @Test
    void aHoldEndsByItself() {
        var end = Instant.parse("2027-01-04T12:00:00Z");

        var held = member.hold(end).orElseThrow().member();

        assertThat(held.mailing().holdAt(end.minusSeconds(1))).contains(end);
        assertThat(held.mailing().holdAt(end)).isEmpty();
        assertThat(held.hold(end)).isEmpty();
        assertThat(held.hold(null).orElseThrow().member().mailing()).isEqualTo(member.mailing());
    }

    @Test
    void eachVersionOfTheConductIsAcceptedOnce() {
        var accepted = member.accept(new Acceptance("1", Instant.EPOCH)).orElseThrow();

        assertThat(accepted.member().version()).isEqualTo(2);
        assertThat(accepted.event()).isEqualTo(new MemberEvent.ConductAccepted("m-1", "1", Instant.EPOCH));
        assertThat(accepted.member().accept(new Acceptance("1", Instant.MAX))).isEmpty();
        assertThat(accepted.member().accept(new Acceptance("2", Instant.MAX))).isPresent();
    }

    @Test
    void movingIsJudgedByTheNewAddress() {
        var official = MemberFixture.of("m-2", "ann@gov.test", Sector.GOVERNMENT, "opengov", "opengov-civ");
        var home = new EmailAddress("ann@home.example");

        var moved = official.move(home, Sector.CIVIL_SOCIETY, Set.of("opengov")).orElseThrow();

        assertThat(moved.member().email()).isEqualTo(home);
        assertThat(moved.member().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(moved.member().subscriptions()).containsOnlyKeys("opengov-civ");
        assertThat(moved.event()).isInstanceOf(MemberEvent.AddressChanged.class);
        assertThat(official.move(official.email(), Sector.GOVERNMENT, Set.of())).isEmpty();
    }

    @Test
    void anExceptionIsForThePersonAndMovesAlong() {
        var exception = new GovernmentException("A county.", Instant.parse("2027-01-01T00:00:00Z"));
        var excepted = member.except(exception, new Statement("demo-moderator", "A county."))
                .orElseThrow()
                .member()
                .subscribe(Map.of("opengov", DeliveryMode.EACH))
                .orElseThrow()
                .member();

        var moved = excepted.move(new EmailAddress("ann@home.example"), Sector.CIVIL_SOCIETY, Set.of("opengov"))
                .orElseThrow()
                .member();

        assertThat(moved.sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(moved.subscriptions()).containsOnlyKeys("opengov", "opengov-civ");
    }

    @Test
    void nobodyGetsMailDuringASuspensionWhateverChanges() {
        var statement = new Statement("demo-moderator", "Repeated insults.");
        var suspended = member.suspend(new Suspension("Repeated insults.", null), statement)
                .orElseThrow()
                .member();

        var unsubscribed =
                suspended.subscribe(Map.of("news", DeliveryMode.NONE)).orElseThrow();
        var judged = suspended
                .judge(Sector.GOVERNMENT, Set.of(), new Statement(Statement.BY_REGISTRY, "It is."))
                .orElseThrow();

        assertThat(((MemberEvent.SubscriptionsChanged) unsubscribed.event())
                        .state()
                        .subscriptions())
                .isEmpty();
        assertThat(((MemberEvent.SectorJudged) judged.event()).state().subscriptions())
                .isEmpty();
        assertThat(judged.member().subscriptions()).containsOnlyKeys("opengov-civ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Two\r\nLines",
                "Tab\there",
                "Bcc\rhere",
                "next\u0085line",
                "line\u2028separated",
                "paragraph\u2029separated",
                "\u202Edesrever",
                "left\u202A",
                "isolated\u2066",
                "\u2069popped",
                "half \uD83D",
                "\uDE00 other half"
            })
    void aNameIsOneLine(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> named(name));
    }

    @Test
    void aNameIsWrittenInAnyScript() {
        assertThat(named("Zoë O’Connor-Łukasz 李小龍 \uD83D\uDE00 عمر")).isNotNull();
    }

    @Test
    void aNameHasALimit() {
        assertThat(named("n".repeat(200))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> named("n".repeat(201)));
    }

    @Test
    void rolesAreThoseThatServicesAskFor() {
        assertThat(Role.values())
                .extracting(Role::name)
                .containsExactly(Roles.MEMBER, Roles.LEAD, Roles.MODERATOR, Roles.RECORDS_OFFICER, Roles.ADMIN);
    }

    private static Member named(String name) {
        var email = new EmailAddress("citizen@civil.test");
        return new Member("m-1", name, email, null, Sector.CIVIL_SOCIETY, Standing.of(), Mailing.of(Map.of()), 1, null);
    }
}
