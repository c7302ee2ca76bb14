package org.opengovcommunity.archive.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.opengovcommunity.archive.log.Logs;
import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.Growth;
import org.opengovcommunity.archive.record.Records;
import org.opengovcommunity.archive.worker.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    LuceneRecordIndex recordIndex(@Value("${opengov.data-dir}") Path dataDirectory) {
        return LuceneRecordIndex.open(dataDirectory.resolve("archive-index"));
    }

    @Bean
    FollowerMetrics indexHealthIndicator(MeterRegistry meters, Clock clock) {
        return new FollowerMetrics(meters, clock);
    }

    @Bean
    Follower follower(
            Logs logs, Records records, RecordIndex index, MailReader mail, FollowerMetrics metrics, Clock clock) {
        return new Follower(logs, records, index, new RecordText(mail), metrics, clock);
    }

    /** Looks by itself for what other instances have appended. */
    @Bean
    Worker indexing(Follower follower) {
        return new Worker("indexer", Duration.ofMillis(500), 10, follower::follow, follower::finish);
    }

    @Bean
    Growth indexGrowth(Worker indexing) {
        return indexing::wake;
    }
}
