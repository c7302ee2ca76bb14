package org.opengovcommunity.membership.joining;

import java.time.Clock;
import org.opengovcommunity.membership.links.AddressLinks;
import org.opengovcommunity.membership.pages.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class JoinConfiguration {

    /** The links that prove the addresses of those who apply. */
    @Bean
    AddressLinks<Application> joinLinks(MongoTemplate mongo, Clock clock) {
        return new AddressLinks<>(
                mongo,
                clock,
                "join-links",
                "applications",
                Application.class,
                member -> Criteria.where("_id").is(member.email().value()));
    }

    @Bean
    @Order(4)
    SecurityFilterChain joinLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/join/**");
    }
}
