package org.opengovcommunity.archive;

import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records, rosters and proofs are for records officers and administrators only. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers("/api/archive/**").hasAnyRole(Roles.RECORDS_OFFICER, Roles.ADMIN);
    }
}
