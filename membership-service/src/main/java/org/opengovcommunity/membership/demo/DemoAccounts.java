package org.opengovcommunity.membership.demo;

import static org.opengovcommunity.defaults.security.Sector.GOVERNMENT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Mailing;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Standing;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Six accounts, one per role, when {@code opengov.seed} is set. Their ids are fixed, so a restart finds them and leaves them as they are by then. */
@Component
class DemoAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);

    private final boolean wanted;
    private final Members members;
    private final MailingLists lists;
    private final Conduct conduct;
    private final Clock clock;

    DemoAccounts(
            @Value("${opengov.seed}") boolean wanted,
            Members members,
            MailingLists lists,
            Conduct conduct,
            Clock clock) {
        this.wanted = wanted;
        this.members = members;
        this.lists = lists;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            accounts().forEach(this::add);
        }
    }

    private List<Member> accounts() {
        return List.of(
                account("demo-admin", "Demo Admin", "admin@gov.test", Grant.of(Role.ADMIN)),
                account("demo-lead", "Demo Lead", "lead@gov.test", Grant.lead("USDA")),
                account("demo-moderator", "Demo Moderator", "moderator@gov.test", Grant.of(Role.MODERATOR)),
                account("demo-records", "Demo Records Officer", "records@gov.test", Grant.of(Role.RECORDS_OFFICER)),
                account("demo-member", "Demo Member", "member@gov.test"),
                account("demo-citizen", "Demo Citizen", "citizen@civil.test"));
    }

    private Member account(String id, String name, String address, Grant... grants) {
        var email = new EmailAddress(address);
        var sector = lists.sectorOf(email);
        String organization = sector == GOVERNMENT ? "Demo Agency" : "Demo Association";
        Map<String, DeliveryMode> subscriptions = new LinkedHashMap<>();
        lists.lists().stream()
                .filter(list -> list.admits(sector))
                .forEach(list -> subscriptions.put(list.name(), DeliveryMode.EACH));
        var accepted = new Acceptance(conduct.version(), clock.instant());
        return new Member(
                id, name, email, organization, sector, Standing.of(grants), Mailing.of(subscriptions), 1, accepted);
    }

    private void add(Member account) {
        if (members.byId(account.id()).isPresent()) {
            return;
        }
        try {
            members.add(List.of(account.join()));
        } catch (AlreadyMember taken) {
            log.info("{} is not created: its address belongs to somebody", account.id());
        }
    }
}
