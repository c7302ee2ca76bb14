package org.opengovcommunity.membership.standing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.GovernmentException;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Subscription;
import org.opengovcommunity.membership.member.Suspension;

/**
 * A member as administrators and moderators see one.
 *
 * @param grants the roles beside MEMBER, with their agencies and ends
 * @param suspension null for whoever is not suspended
 * @param exception null for whoever counts as what the address shows
 */
public record MemberView(
        String id,
        String name,
        String email,
        @Nullable String organization,
        Sector sector,
        Set<Role> roles,
        Collection<Grant> grants,
        @Nullable Suspension suspension,
        @Nullable GovernmentException exception,
        List<Subscription> subscriptions) {

    public static MemberView of(Member member) {
        var standing = member.standing();
        return new MemberView(
                member.id(),
                member.name(),
                member.email().value(),
                member.organization(),
                member.sector(),
                standing.roles(),
                standing.grants().values(),
                standing.suspension(),
                standing.exception(),
                member.subscriptionList());
    }
}
