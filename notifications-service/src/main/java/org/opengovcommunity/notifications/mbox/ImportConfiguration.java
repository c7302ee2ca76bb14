package org.opengovcommunity.notifications.mbox;

import java.time.Clock;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.thread.Threads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    OutboxCollection importOutbox() {
        return new OutboxCollection(MongoImports.COLLECTION);
    }

    @Bean
    ImportService importService(Imports imports, Threads threads, Clock clock) {
        return new ImportService(imports, threads, clock);
    }
}
