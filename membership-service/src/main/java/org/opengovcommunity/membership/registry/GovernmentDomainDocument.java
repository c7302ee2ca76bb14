package org.opengovcommunity.membership.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A registered domain as stored. */
record GovernmentDomainDocument(
        @Id String domain,
        Level level,
        String organization,
        @Nullable String suborganization,
        @Nullable String city,
        @Nullable String state) {

    static GovernmentDomainDocument of(GovernmentDomain domain) {
        return new GovernmentDomainDocument(
                domain.domain(),
                domain.level(),
                domain.organization(),
                domain.suborganization(),
                domain.city(),
                domain.state());
    }

    GovernmentDomain governmentDomain() {
        return new GovernmentDomain(domain, level, organization, suborganization, city, state);
    }
}
