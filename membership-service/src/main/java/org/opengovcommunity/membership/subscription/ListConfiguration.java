package org.opengovcommunity.membership.subscription;

import org.opengovcommunity.membership.registry.GovernmentDomains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    @Bean
    MailingLists mailingLists(ListSettings settings, GovernmentDomains registry) {
        return new MailingLists(settings.lists(), settings.governmentDomains(), registry);
    }
}
