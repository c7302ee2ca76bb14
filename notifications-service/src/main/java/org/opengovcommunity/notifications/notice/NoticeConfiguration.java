package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.notifications.fold.Folding;
import org.opengovcommunity.notifications.fold.Folds;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Expander;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices as a consumer of other services' events. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeService noticeService(
            Mailings mailings,
            Expander expander,
            List<NoticeTemplate> templates,
            MailingLists lists,
            Links links,
            Folds folds,
            NoticeSettings settings,
            Clock clock) {
        var writer = new NoticeWriter(templates, links, clock);
        var folding = new Folding(folds, settings.foldLimit(), clock);
        return new NoticeService(mailings, writer, expander, folding, lists, settings);
    }

    @Bean
    Consumer<List<CloudEvent>> commitmentEvents(EventConsumers consumers, NoticeService notices) {
        return consumers.each(notices::on);
    }

    @Bean
    Consumer<List<CloudEvent>> meetingEvents(EventConsumers consumers, NoticeService notices) {
        return consumers.each(notices::on);
    }
}
