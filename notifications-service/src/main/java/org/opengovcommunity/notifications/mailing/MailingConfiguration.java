package org.opengovcommunity.notifications.mailing;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.delivery.OriginalTrace;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailingConfiguration {

    @Bean
    OutboxCollection mailingOutbox() {
        return OutboxCollection.ofMessages(MongoMailings.COLLECTION);
    }

    @Bean
    MailingCompletion mailingCompletion(Mailings mailings, Batches batches, DeliveryMetrics metrics, Clock clock) {
        return new MailingCompletion(mailings, batches, metrics, clock);
    }

    @Bean
    Consumer<List<CloudEvent>> mailEvents(EventConsumers consumers, List<MailListener> listeners) {
        return consumers.each(event -> listeners.forEach(listener -> listener.on(event)));
    }

    @Bean
    Expander expander(
            Mailings mailings,
            Distribution distribution,
            MailingLetters letters,
            OriginalTrace trace,
            @Qualifier("expansionThread") ExecutorService thread,
            Clock clock) {
        return new Expander(mailings, distribution, letters, trace, thread, clock);
    }

    @Bean
    ExpanderSweep expanderSweep(Expander expander) {
        return new ExpanderSweep(expander);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService expansionThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("mailing-expander").factory());
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
