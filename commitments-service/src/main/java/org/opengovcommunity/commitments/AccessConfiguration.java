package org.opengovcommunity.commitments;

import org.opengovcommunity.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                .permitAll();
    }
}
