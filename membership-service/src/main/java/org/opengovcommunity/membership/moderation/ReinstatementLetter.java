package org.opengovcommunity.membership.moderation;

import io.cloudevents.CloudEvent;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.stereotype.Component;

/** Tells members that their suspension is over: its time was up, or a moderator lifted it. */
@Component
class ReinstatementLetter implements Reaction {

    record News(String memberId, String reason, String by) {}

    private final EventData data;
    private final MemberChanges members;
    private final Appeals appeals;
    private final ConductMail mail;

    ReinstatementLetter(EventData data, MemberChanges members, Appeals appeals, ConductMail mail) {
        this.data = data;
        this.members = members;
        this.appeals = appeals;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.member-reinstated.v1";
    }

    /** Whose appeal was granted is told so already. */
    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, News.class);
        members.find(news.memberId())
                .filter(member -> !member.standing().suspended())
                .filter(member -> !appeals.granted(member.id(), news.by(), news.reason()))
                .ifPresent(member -> mail.tellOver(event, member, news.reason()));
    }
}
