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
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event of the platform becomes a record, a poll at a time. */
@Configuration(proxyBeanMethods = false)
class EventSubscription {

    @Bean
    EventRecords eventRecords(MailReader mail, Clock clock) {
        return new EventRecords(mail, new Headlines(), clock);
    }

    @Bean
    MailIntake mailIntake(
            EventRecords events,
            Archiving archiving,
            MailReader mail,
            Notices notices,
            RosterParts parts,
            Rosters rosters) {
        return new MailIntake(events, archiving, mail, notices, parts, rosters);
    }

    @Bean
    Consumer<List<CloudEvent>> memberEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.MEMBERSHIP, events, archiving));
    }

    /** Reports and appeals are kept with the members they are about. */
    @Bean
    Consumer<List<CloudEvent>> conductEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.MEMBERSHIP, events, archiving));
    }

    /** What mail taught of addresses is kept with what membership made of it. */
    @Bean
    Consumer<List<CloudEvent>> addressEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.MEMBERSHIP, events, archiving));
    }

    @Bean
    Consumer<List<CloudEvent>> commitmentEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.COMMITMENTS, events, archiving));
    }

    @Bean
    Consumer<List<CloudEvent>> meetingEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.MEETINGS, events, archiving));
    }

    @Bean
    Consumer<List<CloudEvent>> outcomeEvents(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return consumers.batch(into(Series.DELIVERIES, events, archiving));
    }

    @Bean
    Consumer<List<CloudEvent>> mailEvents(EventConsumers consumers, MailIntake intake) {
        return consumers.batch(intake::take);
    }

    private static Consumer<List<CloudEvent>> into(String series, EventRecords events, Archiving archiving) {
        return arrivals -> archiving.add(
                arrivals.stream().map(event -> events.record(series, event)).toList());
    }
}
