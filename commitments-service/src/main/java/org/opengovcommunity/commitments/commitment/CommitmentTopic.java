package org.opengovcommunity.commitments.commitment;

import org.apache.kafka.clients.admin.NewTopic;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where {@link CommitmentEvent}s go. */
@Configuration(proxyBeanMethods = false)
class CommitmentTopic {

    static final String NAME = "opengov.commitments.commitment";

    /** The CloudEvents type of an event. */
    static String type(CommitmentEvent event) {
        return "org.opengovcommunity.commitments." + event.name() + ".v1";
    }

    @Bean
    NewTopic commitmentEvents() {
        return TopicBuilder.name(NAME).partitions(6).build();
    }

    @Bean
    OutboxCollection commitmentOutbox() {
        return MongoCommitments.COMMITMENTS;
    }
}
