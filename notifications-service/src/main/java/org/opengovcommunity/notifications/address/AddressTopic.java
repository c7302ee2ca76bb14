package org.opengovcommunity.notifications.address;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
class AddressTopic {

    private static final int PARTITIONS = 6;

    @Bean
    NewTopic addressEvents() {
        return TopicBuilder.name(AddressEvent.TOPIC).partitions(PARTITIONS).build();
    }
}
