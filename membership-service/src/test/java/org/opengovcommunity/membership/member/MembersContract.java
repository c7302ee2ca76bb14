package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.security.Sector;

/** What every implementation of {@link Members} does. */
interface MembersContract {

    Members members();

    @Test
    default void findsWhatWasAdded() {
        var member = new Member(
                id(),
                "Some Lead",
                address(),
                "Some Agency",
                Sector.GOVERNMENT,
                Standing.of(
                                new Grant(Role.LEAD, Set.of("USDA", "GSA"), Instant.parse("2027-01-01T00:00:00Z")),
                                Grant.of(Role.ADMIN))
                        .with(new Suspension("Some reason", null))
                        .withException(new GovernmentException("Some reason", Instant.parse("2027-01-01T00:00:00Z"))),
                new Mailing(
                        Map.of(
                                "opengov",
                                new Subscription("opengov", DeliveryMode.WEEKLY, Set.of(Topic.DEADLINES)),
                                "opengov-civ",
                                new Subscription("opengov-civ", DeliveryMode.EACH)),
                        Map.of(
                                "opengov-gov",
                                new Subscription("opengov-gov", DeliveryMode.DAILY, Set.of(Topic.PROGRESS))),
                        Instant.parse("2027-02-01T00:00:00Z"),
                        Instant.parse("2026-11-26T10:00:00Z")),
                1,
                new Acceptance("1", Instant.parse("2026-11-24T15:00:00Z")));
        members().add(List.of(member.join()));

        assertThat(members().byId(member.id())).contains(member);
        assertThat(members().byEmail(member.email())).contains(member);
        assertThat(members().byEmails(List.of(address(), member.email()))).containsExactly(member);
    }

    @Test
    default void findsThoseWithARole() {
        var member = citizen(id(), address().value());
        members().add(List.of(member.join()));
        var officer = member.grant(Grant.of(Role.RECORDS_OFFICER), new Statement("demo-admin", "Keeps records."))
                .orElseThrow();
        members().save(officer);

        assertThat(members().withRole(Role.RECORDS_OFFICER)).contains(officer.member());
        assertThat(members().withRole(Role.LEAD)).doesNotContain(officer.member());
    }

    @Test
    default void goesThroughEverybody() {
        var member = citizen(id(), address().value());
        members().add(List.of(member.join()));

        try (var everybody = members().everybody()) {
            assertThat(everybody).contains(member);
        }
    }

    @Test
    default void knowsNobodyElse() {
        assertThat(members().byId(id())).isEmpty();
        assertThat(members().byEmail(address())).isEmpty();
        assertThat(members().byEmails(List.of())).isEmpty();
    }

    @Test
    default void nobodyJoinsWithATakenAddressOrId() {
        var member = citizen(id(), address().value());
        var sameAddress = citizen(id(), member.email().value());
        var sameId = citizen(member.id(), address().value());
        var newcomer = citizen(id(), address().value());
        members().add(List.of(member.join()));

        assertThatExceptionOfType(AlreadyMember.class)
                .isThrownBy(() -> members().add(List.of(sameId.join(), sameAddress.join(), newcomer.join())));

        assertThat(members().byId(member.id())).contains(member);
        assertThat(members().byId(sameAddress.id())).isEmpty();
        assertThat(members().byId(newcomer.id())).contains(newcomer);
    }

    @Test
    default void onlyTheFirstOfTwoChangesToTheSameVersionIsStored() {
        var member = citizen(id(), address().value());
        members().add(List.of(member.join()));
        var first = member.subscribe(Map.of("opengov-civ", DeliveryMode.DAILY)).orElseThrow();
        var second = member.subscribe(Map.of("opengov-civ", DeliveryMode.NONE)).orElseThrow();

        assertThat(members().save(first)).isTrue();
        assertThat(members().save(second)).isFalse();
        assertThat(members().byId(member.id())).contains(first.member());
    }

    @Test
    default void namesEverybodyPageByPage() {
        var some = Stream.generate(() -> citizen(id(), address().value()))
                .limit(5)
                .sorted(Comparator.comparing(Member::id))
                .toList();
        members().add(some.stream().map(Member::join).toList());

        List<Member> seen = new ArrayList<>();
        for (var page = members().page(null, 2);
                !page.isEmpty();
                page = members().page(page.getLast().id(), 2)) {
            seen.addAll(page);
        }

        assertThat(seen).containsSubsequence(some).doesNotHaveDuplicates();
        try (var all = members().everybody()) {
            assertThat(all).containsExactlyInAnyOrderElementsOf(seen);
        }
    }

    @Test
    default void whoeverLeftIsNowhereAndTheAddressIsFree() {
        var member = citizen(id(), address().value());
        members().add(List.of(member.join()));

        assertThat(members().save(member.leave())).isTrue();

        assertThat(members().byId(member.id())).isEmpty();
        assertThat(members().byEmail(member.email())).isEmpty();
        assertThat(members().page(null, Integer.MAX_VALUE))
                .extracting(Member::id)
                .doesNotContain(member.id());
        assertThat(members().save(member.leave())).isFalse();
        var again = citizen(id(), member.email().value());
        members().add(List.of(again.join()));
        assertThat(members().byEmail(member.email())).contains(again);
    }

    @Test
    default void aMemberMovesToAnAddressThatIsFree() {
        var member = citizen(id(), address().value());
        var other = citizen(id(), address().value());
        members().add(List.of(member.join(), other.join()));
        var free = address();
        var moved = member.move(free, Sector.CIVIL_SOCIETY, Set.of()).orElseThrow();
        var taken = moved.member()
                .move(other.email(), Sector.CIVIL_SOCIETY, Set.of())
                .orElseThrow();

        assertThat(members().save(moved)).isTrue();
        assertThatExceptionOfType(AlreadyMember.class)
                .isThrownBy(() -> members().save(taken));

        assertThat(members().byEmail(free)).contains(moved.member());
        assertThat(members().byEmail(member.email())).isEmpty();
        assertThat(members().byEmail(other.email())).contains(other);
    }

    private static String id() {
        return Member.newId();
    }

    private static EmailAddress address() {
        return new EmailAddress(id() + "@civil.test");
    }
}
