package org.opengovcommunity.membership.address;

import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class AddressSecurity {

    /** The token in the link is all the proof there is, so a forged form could do nothing that the link could not. */
    @Bean
    @Order(5)
    SecurityFilterChain addressLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.protect(http)
                .securityMatcher("/address/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
