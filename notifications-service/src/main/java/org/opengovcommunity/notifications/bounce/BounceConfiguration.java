package org.opengovcommunity.notifications.bounce;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.delivery.DeliveryEvent;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounces from both sides: what comes back by mail, and what mail servers refuse at once. */
@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

    @Bean
    OutboxCollection bounceOutbox() {
        return new OutboxCollection(MongoScores.COLLECTION);
    }

    @Bean
    ReturnedIntake returnedIntake(ReturnedStore store, UnsubscribeTokens tokens, Clock clock) {
        return new ReturnedIntake(store, new Complaints(tokens), clock);
    }

    @Bean
    Scoring scoring(
            Scores scores,
            Subscribers subscribers,
            BounceSettings settings,
            Correspondence correspondence,
            MailingLists lists,
            UnsubscribeTokens tokens) {
        return new Scoring(scores, subscribers, settings.rules(), new Prober(correspondence, lists, tokens));
    }

    @Bean
    ReturnedWork returnedWork(ReturnedStore store, Scoring scoring, UnsubscribeTokens tokens, MeterRegistry meters) {
        return new ReturnedWork(store, scoring, tokens, meters);
    }

    @Bean
    Consumer<List<CloudEvent>> deliveryOutcomes(EventConsumers consumers, EventData data, Scoring scoring) {
        var refusals = new Refusals(scoring);
        return consumers.batch(events -> refusals.on(events.stream()
                .filter(event -> event.getType().equals(DeliveryEvent.FINISHED))
                .map(event -> data.read(event, DeliveryBatchFinished.class))
                .toList()));
    }
}
