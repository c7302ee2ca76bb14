package org.opengovcommunity.membership.unsubscribe;

import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class UnsubscribeSecurity {

    /** Mail programs POST here by themselves (RFC 8058). */
    @Bean
    @Order(3)
    SecurityFilterChain unsubscribeLinks(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/unsubscribe/**");
    }
}
