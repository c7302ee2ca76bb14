package org.opengovcommunity.membership.bounces;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.stereotype.Component;

/** Hears of the members from whom too much has come back. */
@Component
class DeliveryDisabled implements Reaction {

    record News(String memberId, String address, String reason, Instant disabledAt) {}

    private final EventData data;
    private final Bounces bounces;

    DeliveryDisabled(EventData data, Bounces bounces) {
        this.data = data;
        this.bounces = bounces;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.notifications.delivery-disabled.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, News.class);
        EmailAddress.find(news.address())
                .ifPresent(address -> bounces.disable(news.memberId(), address, news.disabledAt(), news.reason()));
    }
}
