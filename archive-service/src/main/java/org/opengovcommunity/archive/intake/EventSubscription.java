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

    /** Keeps the events of a topic in a series. */
    record Intake(EventConsumers consumers, EventRecords events, Archiving archiving) {

        Consumer<List<CloudEvent>> into(String series) {
            return consumers.batch(arrivals -> archiving.add(
                    arrivals.stream().map(event -> events.record(series, event)).toList()));
        }
    }

    @Bean
    EventRecords eventRecords(MailReader mail, Clock clock) {
        return new EventRecords(mail, new Headlines(), clock);
    }

    @Bean
    Intake intake(EventConsumers consumers, EventRecords events, Archiving archiving) {
        return new Intake(consumers, events, archiving);
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
    Consumer<List<CloudEvent>> memberEvents(Intake intake) {
        return intake.into(Series.MEMBERSHIP);
    }

    /** Reports and appeals are kept with the members they are about. */
    @Bean
    Consumer<List<CloudEvent>> conductEvents(Intake intake) {
        return intake.into(Series.MEMBERSHIP);
    }

    /** What mail taught of addresses is kept with what membership made of it. */
    @Bean
    Consumer<List<CloudEvent>> addressEvents(Intake intake) {
        return intake.into(Series.MEMBERSHIP);
    }

    @Bean
    Consumer<List<CloudEvent>> commitmentEvents(Intake intake) {
        return intake.into(Series.COMMITMENTS);
    }

    @Bean
    Consumer<List<CloudEvent>> meetingEvents(Intake intake) {
        return intake.into(Series.MEETINGS);
    }

    @Bean
    Consumer<List<CloudEvent>> outcomeEvents(Intake intake) {
        return intake.into(Series.DELIVERIES);
    }

    @Bean
    Consumer<List<CloudEvent>> mailEvents(EventConsumers consumers, MailIntake intake) {
        return consumers.batch(intake::take);
    }
}
