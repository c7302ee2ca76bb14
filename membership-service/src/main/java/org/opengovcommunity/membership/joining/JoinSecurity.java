package org.opengovcommunity.membership.joining;

import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class JoinSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain joinLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/join/**");
    }
}
