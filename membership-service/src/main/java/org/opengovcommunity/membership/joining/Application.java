package org.opengovcommunity.membership.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Mailing;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Standing;

/**
 * What somebody who wants to join has said.
 *
 * @param lists names of known lists that the address may have
 */
record Application(
        EmailAddress email, String name, @Nullable String organization, List<String> lists, DeliveryMode mode) {

    /**
     * The member this makes once the address is proven.
     *
     * @param holder the organization that holds the address's domain; for whoever named none
     * @param conduct the acceptance of the conduct on the page behind the link, which shows the version that counts
     */
    Member member(Sector sector, Optional<String> holder, Acceptance conduct) {
        Map<String, DeliveryMode> subscriptions = new LinkedHashMap<>();
        lists.forEach(list -> subscriptions.put(list, mode));
        return new Member(
                Member.newId(),
                name,
                email,
                organization == null || organization.isBlank() ? holder.orElse(null) : organization,
                sector,
                Standing.of(),
                Mailing.of(subscriptions),
                1,
                conduct);
    }
}
