package org.opengovcommunity.membership.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.defaults.security.Sector;

/** Members for tests. */
public final class MemberFixture {

    private MemberFixture() {}

    /** A citizen with every message of the public list. */
    public static Member citizen(String id, String email) {
        return of(id, email, Sector.CIVIL_SOCIETY, "opengov-civ");
    }

    /** Somebody with every message of these lists. */
    public static Member of(String id, String email, Sector sector, String... lists) {
        Map<String, DeliveryMode> subscriptions = new LinkedHashMap<>();
        List.of(lists).forEach(list -> subscriptions.put(list, DeliveryMode.EACH));
        return new Member(
                id,
                "Some Citizen",
                new EmailAddress(email),
                null,
                sector,
                Standing.of(),
                Mailing.of(subscriptions),
                1,
                null);
    }
}
