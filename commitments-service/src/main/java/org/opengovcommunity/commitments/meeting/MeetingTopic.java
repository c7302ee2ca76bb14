package org.opengovcommunity.commitments.meeting;

import org.apache.kafka.clients.admin.NewTopic;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where {@link MeetingEvent}s go. */
@Configuration(proxyBeanMethods = false)
class MeetingTopic {

    static final String NAME = "opengov.commitments.meeting";

    /** The CloudEvents type of an event. */
    static String type(MeetingEvent event) {
        return "org.opengovcommunity.commitments." + event.name() + ".v1";
    }

    @Bean
    NewTopic meetingEvents() {
        return TopicBuilder.name(NAME).partitions(6).build();
    }

    @Bean
    OutboxCollection meetingOutbox() {
        return MongoMeetings.MEETINGS;
    }
}
