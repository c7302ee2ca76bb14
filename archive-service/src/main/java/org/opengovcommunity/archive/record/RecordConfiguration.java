package org.opengovcommunity.archive.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.opengovcommunity.archive.log.LogHeads;
import org.opengovcommunity.archive.log.Tiles;
import org.opengovcommunity.archive.worker.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    Sequencer sequencer(
            Arrivals arrivals, Places places, LogHeads heads, Tiles tiles, ObjectProvider<Growth> followers) {
        return new Sequencer(arrivals, places, heads, tiles, () -> followers.forEach(Growth::mayHaveHappened));
    }

    /** Waits for records to place; looks by itself for those that a crash has left behind. */
    @Bean
    Worker sequencing(Sequencer sequencer) {
        return new Worker("sequencer", Duration.ofSeconds(1), 20, sequencer::placeAll);
    }

    @Bean
    Archiving archiving(Records records, Places places, Arrivals arrivals, Worker sequencing, MeterRegistry meters) {
        return new Archiving(records, places, arrivals, sequencing, meters);
    }
}
