package org.opengovcommunity.archive.intake;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.notice.Notices;
import org.opengovcommunity.archive.notice.RosterParts;
import org.opengovcommunity.archive.notice.Rosters;
import org.opengovcommunity.archive.record.Archiving;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event of the platform becomes a record, a poll of all topics at a time. */
@Configuration(proxyBeanMethods = false)
class EventSubscription {

    @Bean
    EventRecords eventRecords(MailReader mail, Clock clock) {
        return new EventRecords(mail, new Headlines(), clock);
    }

    @Bean
    Intake intake(
            EventRecords events,
            Archiving archiving,
            MailReader mail,
            Notices notices,
            RosterParts parts,
            Rosters rosters) {
        return new Intake(events, archiving, mail, notices, parts, rosters);
    }

    @Bean
    Consumer<List<CloudEvent>> events(EventConsumers consumers, Intake intake) {
        return consumers.batch(intake::take);
    }
}
