package org.opengovcommunity.notifications.digest;

import java.time.Clock;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Topics;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    @Bean
    DigestWriter digestWriter(Mailings mailings, Topics topics, DigestSettings settings, Links links, Clock clock) {
        return new DigestWriter(mailings, topics, settings, links, clock);
    }

    @Bean
    LastDigestService lastDigestService(
            MailingLists lists,
            DigestSettings settings,
            DigestProgress progress,
            LastDigests waiting,
            DigestWriter writer,
            Mailings mailings,
            Distribution distribution,
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Clock clock) {
        var start = new DigestStart(settings, progress);
        return new LastDigestService(lists, start, waiting, writer, mailings, distribution, subscribers, tokens, clock);
    }

    @Bean
    DigestService digestService(
            MailingLists lists,
            DigestSettings settings,
            DigestProgress progress,
            Mailings mailings,
            Distribution distribution,
            Subscribers subscribers,
            DigestWriter writer,
            Clock clock) {
        return new DigestService(lists, settings, progress, writer, mailings, distribution, subscribers, clock);
    }
}
