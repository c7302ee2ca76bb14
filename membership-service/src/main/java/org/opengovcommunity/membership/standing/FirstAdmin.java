package org.opengovcommunity.membership.standing;

import java.util.List;
import java.util.Map;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Mailing;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Standing;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the owner of the address in {@code opengov.first-admin} an administrator while there is none, so that a new
 * platform has somebody to begin with. Signing in still takes the link that is mailed to the address.
 */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Statement BY_SETTING =
            new Statement(Statement.BY_SETTINGS, "Named by the settings as the first one.");

    private final String address;
    private final Admins admins;
    private final Members members;
    private final Standings standings;
    private final MailingLists lists;

    FirstAdmin(
            @Value("${opengov.first-admin}") String address,
            Admins admins,
            Members members,
            Standings standings,
            MailingLists lists) {
        this.address = address;
        this.admins = admins;
        this.members = members;
        this.standings = standings;
        this.lists = lists;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!address.isBlank() && admins.ids().isEmpty()) {
            var email = EmailAddress.parse(address);
            var member = members.byEmail(email).orElseGet(() -> join(email));
            standings.grant(member.id(), Grant.of(Role.ADMIN), BY_SETTING);
        }
    }

    private Member join(EmailAddress email) {
        var member = new Member(
                Member.newId(),
                email.localPart(),
                email,
                null,
                lists.sectorOf(email),
                Standing.of(),
                Mailing.of(Map.of()),
                1,
                null);
        members.add(List.of(member.join()));
        return member;
    }
}
