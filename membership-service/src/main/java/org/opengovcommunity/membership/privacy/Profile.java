package org.opengovcommunity.membership.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.GovernmentException;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Subscription;
import org.opengovcommunity.membership.member.Suspension;

/** A member's profile as an export has it: everything. */
record Profile(
        String id,
        String name,
        String email,
        @Nullable String organization,
        Sector sector,
        Collection<Grant> grants,
        @Nullable Suspension suspension,
        @Nullable GovernmentException exception,
        List<Subscription> subscriptions,
        Collection<Subscription> dormantSubscriptions,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt,
        @Nullable Acceptance conduct,
        long version) {

    static Profile of(Member member) {
        return new Profile(
                member.id(),
                member.name(),
                member.email().value(),
                member.organization(),
                member.sector(),
                member.standing().grants().values(),
                member.standing().suspension(),
                member.standing().exception(),
                member.subscriptionList(),
                member.mailing().dormant().values(),
                member.mailing().holdUntil(),
                member.mailing().disabledAt(),
                member.conduct(),
                member.version());
    }
}
