package org.opengovcommunity.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        List<Grant> grants,
        @Nullable Suspension suspension,
        @Nullable GovernmentException exception,
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
                List.copyOf(member.standing().grants().values()),
                member.standing().suspension(),
                member.standing().exception(),
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
                Standing.of(grants.toArray(Grant[]::new)).with(suspension).withException(exception),
                subscriptions,
                version,
                conductAcceptedAt);
    }
}
