package org.opengovcommunity.membership.moderation;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.stereotype.Component;

/**
 * Tells suspended members why, for how long, and how to appeal. Whatever happens twice has the same appeal and the same
 * link.
 */
@Component
class SuspensionLetter implements Reaction {

    private static final int RADIX = 36;

    /** No list's name has blanks in it. */
    private static final String PURPOSE = "appeal against a suspension";

    record News(String memberId, @Nullable Instant until, String reason, String by) {}

    private final EventData data;
    private final MemberChanges members;
    private final Appeals appeals;
    private final SignedTokens tokens;
    private final ConductMail mail;

    SuspensionLetter(EventData data, MemberChanges members, Appeals appeals, SignedTokens tokens, ConductMail mail) {
        this.data = data;
        this.members = members;
        this.appeals = appeals;
        this.tokens = tokens;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.member-suspended.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, News.class);
        var suspension = new Suspension(news.reason(), news.until());
        members.find(news.memberId())
                .filter(member -> suspension.equals(member.standing().suspension()))
                .ifPresent(member -> tell(event, member, suspension, news.by()));
    }

    private void tell(CloudEvent event, Member member, Suspension suspension, String by) {
        Instant at = event.getTime().toInstant();
        String id = Long.toString(at.toEpochMilli(), RADIX) + "-" + member.id();
        var token = new LinkToken(tokens.token(PURPOSE, id));
        appeals.add(new Appeal(id, member.id(), suspension, by, at, token.sha256(), null, null, null, 1));
        mail.tellSuspended(event, member, suspension, token);
    }
}
