package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.standing.SuspensionListener;
import org.springframework.stereotype.Component;

/** Tells suspended members why, for how long, and how to appeal. */
@Component
class SuspensionNotice implements SuspensionListener {

    private final Appeals appeals;
    private final ConductMail mail;
    private final Clock clock;

    SuspensionNotice(Appeals appeals, ConductMail mail, Clock clock) {
        this.appeals = appeals;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void suspended(Member member, Suspension suspension, Statement statement) {
        var token = LinkToken.make();
        appeals.add(new Appeal(
                appeals.newId(),
                member.id(),
                suspension,
                statement.by(),
                clock.instant(),
                token.sha256(),
                null,
                null,
                null,
                1));
        mail.tellSuspended(member, suspension, token);
    }
}
