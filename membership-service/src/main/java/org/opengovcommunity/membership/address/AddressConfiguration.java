package org.opengovcommunity.membership.address;

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
class AddressConfiguration {

    /** The links that prove the addresses members move to. */
    @Bean
    AddressLinks<Move> moveLinks(MongoTemplate mongo, Clock clock) {
        return new AddressLinks<>(
                mongo,
                clock,
                "move-links",
                "moves",
                Move.class,
                member -> Criteria.where(AddressLinks.ABOUT + ".memberId").is(member.id()));
    }

    @Bean
    @Order(5)
    SecurityFilterChain addressLinkPages(HttpSecurity http, PageSecurity pages) {
        return pages.linkPages(http, "/address/**");
    }
}
