package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.springframework.data.annotation.Id;

/** A member as stored. */
record MemberDocument(
        @Id String id,
        String name,
        String email,
        @Nullable String organization,
        Sector sector,
        List<Role> roles,
        List<String> agencies,
        Map<String, DeliveryMode> subscriptions,
        long version,
        @Nullable Instant conductAcceptedAt) {

    static MemberDocument of(Member member) {
        return new MemberDocument(
                member.id(),
                member.name(),
                member.email().value(),
                member.organization(),
                member.sector(),
                List.copyOf(member.roles()),
                List.copyOf(member.agencies()),
                member.subscriptions(),
                member.version(),
                member.conductAcceptedAt());
    }

    Member member() {
        return new Member(
                id,
                name,
                new EmailAddress(email),
                organization,
                sector,
                Set.copyOf(roles),
                Set.copyOf(agencies),
                subscriptions,
                version,
                conductAcceptedAt);
    }
}
