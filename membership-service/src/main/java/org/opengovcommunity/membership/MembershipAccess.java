package org.opengovcommunity.membership;

import static org.springframework.http.HttpMethod.POST;

import org.opengovcommunity.defaults.security.AccessRules;
import org.opengovcommunity.defaults.security.Roles;
import org.opengovcommunity.defaults.security.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipAccess {

    @Bean
    AccessRules accessRules() {
        return requests -> requests
                // Guarded by its own secret; without one there is nothing behind the path. Joining needs no account.
                .requestMatchers(POST, "/local/token", "/api/members")
                .permitAll()
                .requestMatchers(AccessRules.reading("/api/conduct"))
                .permitAll()
                .requestMatchers(POST, "/api/conduct/reports")
                .authenticated()
                .requestMatchers("/api/conduct/**")
                .hasAnyRole(Roles.MODERATOR, Roles.ADMIN)
                // What the registry says is public.
                .requestMatchers(AccessRules.reading("/api/government-domains/*"))
                .permitAll()
                .requestMatchers(POST, "/api/members/import")
                .hasAnyAuthority("ROLE_" + Roles.ADMIN, Scopes.ROSTER_IMPORT)
                .requestMatchers(POST, "/api/government-domains/import")
                .hasRole(Roles.ADMIN)
                .requestMatchers(AccessRules.reading("/api/members/export"))
                .hasRole(Roles.ADMIN)
                .requestMatchers("/api/members/*/roles/*")
                .hasRole(Roles.ADMIN)
                .requestMatchers(
                        "/api/members",
                        "/api/members/*",
                        "/api/members/*/suspension",
                        "/api/members/*/government-exception")
                .hasAnyRole(Roles.MODERATOR, Roles.ADMIN);
    }
}
