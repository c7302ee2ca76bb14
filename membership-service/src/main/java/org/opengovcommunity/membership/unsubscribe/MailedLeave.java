package org.opengovcommunity.membership.unsubscribe;

import io.cloudevents.CloudEvent;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.links.MailLimit;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whoever wrote to a list's {@code -leave} address is mailed the link that leaves the list: a sender's address proves
 * nothing. An address that does not get the list is mailed nothing, so nobody gets mail of ours for being named by others.
 */
@Component
class MailedLeave implements Reaction {

    private static final String TEXT = """
            Hello,

            somebody asked by mail that the list %s comes to this address no more. This link makes it so:

            %s

            If it was not you, ignore this message; nothing happens without the link.
            """;

    record Wish(String list, String address) {}

    private final EventData data;
    private final Members members;
    private final SignedTokens tokens;
    private final MailLimit limit;
    private final Letters letters;
    private final String publicUrl;

    MailedLeave(
            EventData data,
            Members members,
            SignedTokens tokens,
            MailLimit limit,
            Letters letters,
            @Value("${opengov.public-url}") String publicUrl) {
        this.data = data;
        this.members = members;
        this.tokens = tokens;
        this.limit = limit;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.notifications.leave-requested.v1";
    }

    @Override
    public void to(CloudEvent news) {
        var wish = data.read(news, Wish.class);
        EmailAddress.find(wish.address())
                .flatMap(members::byEmail)
                .filter(member -> gets(member, wish.list()))
                .ifPresent(member -> limit.within(
                        "leave/" + member.id(),
                        () -> letters.send(
                                news,
                                member.email(),
                                "Leave the list " + wish.list() + "?",
                                TEXT.formatted(wish.list(), link(wish.list(), member)))));
    }

    private static boolean gets(Member member, String list) {
        return member.mailing().subscription(list).mode() != DeliveryMode.NONE;
    }

    private String link(String list, Member member) {
        return publicUrl + "/unsubscribe/" + list + "/" + tokens.token(list, member.id());
    }
}
