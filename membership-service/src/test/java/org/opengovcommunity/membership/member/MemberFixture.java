package org.opengovcommunity.membership.member;

import java.util.Map;
import org.opengovcommunity.defaults.security.Sector;

/** Members for tests. */
public final class MemberFixture {

    private MemberFixture() {}

    /** A citizen with every message of the public list. */
    public static Member citizen(String id, String email) {
        return new Member(
                id,
                "Some Citizen",
                new EmailAddress(email),
                null,
                Sector.CIVIL_SOCIETY,
                Standing.of(),
                Mailing.of(Map.of("opengov-civ", DeliveryMode.EACH)),
                1,
                null);
    }
}
