package org.opengovcommunity.commitments.commitment;

import java.time.Clock;
import java.time.ZoneId;
import org.opengovcommunity.commitments.cycle.Cycles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines and the days that pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class DeadlineConfiguration {

    @Bean
    Today today(Clock clock, @Value("${opengov.time-zone}") ZoneId zone) {
        return new Today(clock, zone);
    }

    @Bean
    DeadlineWatch deadlineWatch(Commitments commitments, Cycles cycles, Today today, ReminderSettings settings) {
        return new DeadlineWatch(commitments, cycles, today, settings);
    }
}
