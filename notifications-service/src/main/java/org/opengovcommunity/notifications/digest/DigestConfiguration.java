package org.opengovcommunity.notifications.digest;

import java.time.Clock;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    @Bean
    DigestService digestService(
            MailingLists lists,
            DigestSettings settings,
            DigestProgress progress,
            Mailings mailings,
            Distribution distribution,
            Subscribers subscribers,
            Links links,
            Clock clock) {
        var writer = new DigestWriter(mailings, settings, links, clock);
        return new DigestService(lists, settings, progress, writer, mailings, distribution, subscribers, clock);
    }
}
