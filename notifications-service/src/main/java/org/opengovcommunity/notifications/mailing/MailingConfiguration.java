package org.opengovcommunity.notifications.mailing;

import java.time.Clock;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailingConfiguration {

    @Bean
    OutboxCollection mailingOutbox() {
        return new OutboxCollection(MongoMailings.COLLECTION);
    }

    @Bean
    MailingCompletion mailingCompletion(Mailings mailings, Batches batches, DeliveryMetrics metrics, Clock clock) {
        return new MailingCompletion(mailings, batches, metrics, clock);
    }

    @Bean
    Distribution distribution(
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Batches batches,
            Mailings mailings,
            MailingSettings settings,
            Clock clock) {
        return new Distribution(subscribers, tokens, batches, mailings, settings.batches(), clock);
    }
}
