package org.opengovcommunity.membership.moderation;

import io.cloudevents.CloudEvent;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.moderation.Appeal.Decision;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.stereotype.Component;

/** Tells members what became of their appeal. */
@Component
class OutcomeLetter implements Reaction {

    record News(String memberId, Decision decision, String reason) {}

    private final EventData data;
    private final MemberChanges members;
    private final ConductMail mail;

    OutcomeLetter(EventData data, MemberChanges members, ConductMail mail) {
        this.data = data;
        this.members = members;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.appeal-decided.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, News.class);
        members.find(news.memberId())
                .ifPresent(member -> mail.tellOutcome(event, member, news.decision(), news.reason()));
    }
}
