package org.opengovcommunity.membership.moderation;

import org.apache.kafka.clients.admin.NewTopic;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {

    private static final int PARTITIONS = 6;

    @Bean
    OutboxCollection reportOutbox() {
        return new OutboxCollection(Reports.COLLECTION);
    }

    @Bean
    OutboxCollection appealOutbox() {
        return new OutboxCollection(Appeals.COLLECTION);
    }

    @Bean
    NewTopic conductTopic() {
        return TopicBuilder.name(ModerationEvent.TOPIC).partitions(PARTITIONS).build();
    }

    /** Whoever is suspended cannot sign in, so the link in the mail is the way in. */
    @Bean
    @Order(6)
    SecurityFilterChain appealPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/appeal/**");
    }
}
