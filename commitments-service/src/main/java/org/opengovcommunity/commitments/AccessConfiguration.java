package org.opengovcommunity.commitments;

import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The tracker is public; who changes it needs a token, and the services look at the role. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(AccessRules.reading(
                        "/api/cycles/**",
                        "/api/commitments/**",
                        "/api/milestones/**",
                        "/api/meetings/**",
                        "/calendar/**"))
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/cycles/import")
                .hasRole(Roles.ADMIN);
    }
}
