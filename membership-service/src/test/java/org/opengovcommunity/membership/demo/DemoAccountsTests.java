package org.opengovcommunity.membership.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.InMemoryMembers;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberFixture;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.registry.InMemoryGovernmentDomains;
import org.opengovcommunity.membership.subscription.Audience;
import org.opengovcommunity.membership.subscription.MailingList;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;

class DemoAccountsTests {

    private final InMemoryMembers members = new InMemoryMembers();
    private final DemoAccounts accounts = new DemoAccounts(
            true,
            members,
            new MailingLists(
                    List.of(
                            new MailingList("opengov", "opengov@lists.test", Audience.GOVERNMENT),
                            new MailingList("opengov-civ", "opengov-civ@lists.test", Audience.EVERYONE)),
                    Set.of("gov.test"),
                    new InMemoryGovernmentDomains()),
            new Conduct("2", new ByteArrayResource(new byte[0])),
            Clock.systemUTC());

    @Test
    void thereIsOneForEachRole() {
        start();

        assertThat(members.events).hasSize(6);
        assertThat(member("admin@gov.test").conduct().version()).isEqualTo("2");
        assertThat(member("admin@gov.test").roles()).contains(Role.ADMIN);
        assertThat(member("lead@gov.test").agencies()).containsExactly("USDA");
        assertThat(member("moderator@gov.test").roles()).contains(Role.MODERATOR);
        assertThat(member("records@gov.test").roles()).contains(Role.RECORDS_OFFICER);
        assertThat(member("member@gov.test").subscriptions()).containsOnlyKeys("opengov", "opengov-civ");
        assertThat(member("citizen@civil.test").sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(member("citizen@civil.test").subscriptions()).containsOnlyKeys("opengov-civ");
    }

    @Test
    void aRestartLeavesThemAsTheyAreByThen() {
        start();
        members.save(member("lead@gov.test")
                .subscribe(Map.of("opengov", DeliveryMode.NONE))
                .orElseThrow());

        start();

        assertThat(members.events).hasSize(7);
        assertThat(member("lead@gov.test").subscriptions()).containsEntry("opengov", DeliveryMode.NONE);
    }

    @Test
    void anAddressThatSomebodyHasIsNotTakenAway() {
        members.add(List.of(MemberFixture.citizen("m-1", "citizen@civil.test").join()));

        start();

        assertThat(member("citizen@civil.test").id()).isEqualTo("m-1");
        assertThat(members.events).hasSize(6);
    }

    private void start() {
        accounts.run(new DefaultApplicationArguments());
    }

    private Member member(String email) {
        return members.byEmail(new EmailAddress(email)).orElseThrow();
    }
}
