package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.delivery.DeliveryMetrics;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices as a consumer of other services' events. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    OutboxCollection noticeOutbox() {
        return new OutboxCollection(MongoNotices.COLLECTION);
    }

    @Bean
    NoticeCompletion noticeCompletion(Notices notices, Batches batches, DeliveryMetrics metrics, Clock clock) {
        return new NoticeCompletion(notices, batches, metrics, clock);
    }

    @Bean
    NoticeService noticeService(
            Notices notices,
            List<NoticeTemplate> templates,
            Subscribers subscribers,
            UnsubscribeTokens tokens,
            Batches batches,
            MailingLists lists,
            NoticeSettings settings,
            Clock clock) {
        var writer = new NoticeWriter(templates, new Links(settings.publicUrl()), clock);
        var distribution = new Distribution(subscribers, tokens, batches, notices, settings, clock);
        return new NoticeService(notices, writer, distribution, lists, settings);
    }

    @Bean
    Consumer<List<CloudEvent>> commitmentEvents(EventConsumers consumers, NoticeService notices) {
        return consumers.each(notices::on);
    }
}
