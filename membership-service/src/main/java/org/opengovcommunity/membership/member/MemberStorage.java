package org.opengovcommunity.membership.member;

import org.apache.kafka.clients.admin.NewTopic;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
class MemberStorage {

    private static final int PARTITIONS = 6;

    @Bean
    OutboxCollection memberOutbox() {
        return new OutboxCollection(MongoMembers.COLLECTION);
    }

    @Bean
    Members members(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        return new MongoMembers(mongo, aggregates, events);
    }

    @Bean
    NewTopic memberTopic() {
        return TopicBuilder.name(MemberEvent.TOPIC).partitions(PARTITIONS).build();
    }
}
