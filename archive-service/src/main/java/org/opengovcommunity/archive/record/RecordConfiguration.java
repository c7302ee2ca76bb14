package org.opengovcommunity.archive.record;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.opengovcommunity.archive.log.LogHeads;
import org.opengovcommunity.archive.log.Tiles;
import org.opengovcommunity.archive.worker.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    /** What a failover could take back would be a number that a record has lost. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY);
    }

    @Bean
    Sequencer sequencer(Records records, LogHeads heads, Tiles tiles) {
        return new Sequencer(records, heads, tiles);
    }

    /** Waits for records to place; looks by itself for those that a crash has left behind. */
    @Bean
    Worker sequencing(Sequencer sequencer, ObjectProvider<Growth> followers) {
        return new Worker("sequencer", Duration.ofSeconds(2), 20, () -> {
            for (String series : Series.ALL) {
                sequencer.sequence(series);
                followers.forEach(Growth::mayHaveHappened);
            }
        });
    }

    @Bean
    Archiving archiving(Records records, Worker sequencing, MeterRegistry meters) {
        return new Archiving(records, sequencing, meters);
    }
}
