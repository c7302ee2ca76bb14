package org.opengovcommunity.membership.joining;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.links.MailLimit;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Line;
import org.opengovcommunity.membership.reaction.Reaction;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.stereotype.Component;

/** Whoever wrote to a list's {@code -subscribe-request} address applies for membership with that list. */
@Component
class MailedApplication implements Reaction {

    private static final String REFUSED = """
            Hello,

            somebody asked by mail for the list %s with this address. That list is for people in government only, and
            the address is not one of a government.

            If you work for government all the same, become a member with another list and ask a moderator for an
            exception.
            """;

    record Wish(String list, String address, String name) {}

    private final EventData data;
    private final MailingLists lists;
    private final Joining joining;
    private final MailLimit limit;
    private final Letters letters;

    MailedApplication(EventData data, MailingLists lists, Joining joining, MailLimit limit, Letters letters) {
        this.data = data;
        this.lists = lists;
        this.joining = joining;
        this.limit = limit;
        this.letters = letters;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.notifications.subscription-requested.v1";
    }

    @Override
    public void to(CloudEvent news) {
        var wish = data.read(news, Wish.class);
        EmailAddress.find(wish.address())
                .filter(address -> lists.find(wish.list()).isPresent())
                .ifPresent(address -> limit.within("join/" + DigestUtils.sha256Hex(address.value()), () -> {
                    if (lists.admits(wish.list(), address)) {
                        joining.apply(application(wish, address));
                    } else {
                        letters.send(
                                news,
                                address,
                                "The list %s is for people in government".formatted(wish.list()),
                                REFUSED.formatted(wish.list()));
                    }
                }));
    }

    private static Application application(Wish wish, EmailAddress address) {
        String name = wish.name().strip();
        return new Application(
                address,
                name.isEmpty() || !Line.is(name) ? address.localPart() : name,
                null,
                List.of(wish.list()),
                DeliveryMode.EACH);
    }
}
