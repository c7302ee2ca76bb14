package org.opengovcommunity.notifications.request;

import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.Moderators;
import org.opengovcommunity.notifications.mailing.MailListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    OutboxCollection requestOutbox() {
        return OutboxCollection.ofMessages(MongoRequests.COLLECTION);
    }

    /** Goes on with requests once they are archived. */
    @Bean
    MailListener requestListener(
            Requests requests, MailingLists lists, Moderators moderators, Correspondence correspondence, Links links) {
        var help = new HelpText(links);
        return new RequestService(requests, lists, moderators, correspondence, help)::on;
    }
}
