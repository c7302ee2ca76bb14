package org.opengovcommunity.notifications.list;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    @Bean
    MailingLists mailingLists(ListSettings settings) {
        return new MailingLists(settings.lists());
    }

    @Bean
    Moderators moderators(ListSettings settings) {
        return new Moderators(settings.moderators());
    }

    @Bean
    Links links(ListSettings settings) {
        return new Links(settings.publicUrl());
    }

    @Bean
    UnsubscribeTokens unsubscribeTokens(ListSettings settings) {
        return new UnsubscribeTokens(settings.unsubscribeKey());
    }
}
