package org.opengovcommunity.archive.notice;

import io.micrometer.core.instrument.MeterRegistry;
import org.opengovcommunity.archive.record.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    MailReader mailReader() {
        return new MailReader();
    }

    @Bean
    Rosters rosters(Notices notices, RosterParts parts, Records records, MailReader reader) {
        return new Rosters(notices, parts, records, reader);
    }

    @Bean
    RosterHealth rosterHealthIndicator(Notices notices, MeterRegistry meters) {
        return new RosterHealth(notices, meters);
    }
}
