package org.opengovcommunity.membership.bounces;

import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class DeliverySecurity {

    @Bean
    @Order(7)
    SecurityFilterChain deliveryLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/delivery/**");
    }
}
