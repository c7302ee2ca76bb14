package org.opengovcommunity.archive;

import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records, rosters and proofs are for records officers and administrators only. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(AccessRules.reading("/api/archive/**"))
                .hasAnyAuthority("ROLE_" + Roles.RECORDS_OFFICER, "ROLE_" + Roles.ADMIN, Scopes.RECORDS_READ)
                .requestMatchers("/api/archive/**")
                .hasAnyRole(Roles.RECORDS_OFFICER, Roles.ADMIN);
    }
}
