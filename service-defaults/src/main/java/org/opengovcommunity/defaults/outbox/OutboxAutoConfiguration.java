package org.opengovcommunity.defaults.outbox;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.opengovcommunity.defaults.events.EventsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of a service that has a store and topics. */
@AutoConfiguration(
        after = EventsAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({MongoTemplate.class, CloudEvent.class})
@ConditionalOnBean(OutboxCollection.class)
class OutboxAutoConfiguration {

    @Bean
    OutboxStore outboxStore(MongoTemplate mongo) {
        return new OutboxStore(mongo);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxStore store,
            KafkaOperations<String, CloudEvent> eventKafkaTemplate,
            List<OutboxCollection> collections,
            @Value("${opengov.outbox.sweep-interval:PT10S}") Duration sweepInterval,
            Clock clock) {
        var publisher = new EventPublisher(eventKafkaTemplate);
        return new OutboxRelay(store, publisher, collections, sweepInterval, clock);
    }

    @Bean
    AggregateTemplate aggregateTemplate(MongoTemplate mongo, OutboxRelay relay) {
        return new AggregateTemplate(mongo, relay);
    }

    @Bean
    PendingEvents pendingEvents(
            @Value("${spring.application.name}") String serviceName,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new PendingEvents(
                serviceName,
                json,
                clock,
                tracer.getIfAvailable(() -> Tracer.NOOP),
                propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    OutboxHealth outboxHealthIndicator(OutboxRelay relay, MeterRegistry meters) {
        return new OutboxHealth(relay, meters);
    }
}
