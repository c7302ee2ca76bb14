package org.opengovcommunity.membership.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.conduct.Conduct;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Subscription;

/**
 * A member as the member sees it.
 *
 * @param holdUntil until then no list's mail comes; null without a hold
 * @param deliveryDisabledAt since then no list's mail comes, as too much came back; null for most
 * @param conduct whether the community conduct is to be accepted again
 */
public record Me(
        String id,
        String name,
        String email,
        @Nullable String organization,
        Sector sector,
        Set<Role> roles,
        Set<String> agencies,
        List<Subscription> subscriptions,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt,
        Conduct.State conduct) {

    public static Me of(Member member, Conduct conduct, Instant now) {
        return new Me(
                member.id(),
                member.name(),
                member.email().value(),
                member.organization(),
                member.sector(),
                member.roles(),
                member.agencies(),
                member.subscriptionList(),
                member.mailing().holdAt(now).orElse(null),
                member.mailing().disabledAt(),
                conduct.state(member.conduct()));
    }
}
