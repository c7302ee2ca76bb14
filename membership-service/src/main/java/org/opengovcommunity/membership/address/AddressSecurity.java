package org.opengovcommunity.membership.address;

import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class AddressSecurity {

    @Bean
    @Order(5)
    SecurityFilterChain addressLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/address/**");
    }
}
