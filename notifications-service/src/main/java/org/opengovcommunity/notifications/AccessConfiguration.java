package org.opengovcommunity.notifications;

import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists, and the notices and threads of public ones, are for everyone; each resource hides what a caller may not see. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(AccessRules.reading(
                        "/api/lists",
                        "/api/lists/*/messages/*",
                        "/api/lists/*/posts/*/attachments/*",
                        "/api/lists/*/threads",
                        "/api/lists/*/threads/*",
                        "/api/notices",
                        "/api/notices/*",
                        "/api/notices/*/events"))
                .permitAll()
                .requestMatchers("/api/lists/*/imports/*")
                .hasRole(Roles.ADMIN)
                .requestMatchers(
                        "/api/lists/*/bans",
                        "/api/lists/*/bans/*",
                        "/api/lists/*/bounces",
                        "/api/lists/*/emergency",
                        "/api/lists/*/held",
                        "/api/lists/*/held/**")
                .hasAnyRole(Roles.MODERATOR, Roles.ADMIN);
    }
}
